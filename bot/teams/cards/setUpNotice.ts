import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { SetUpStep } from '../../domain/setUp/setUpSteps.ts';
import { setUpStateText } from '../../wording/setUp.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Message } from '../sending/messenger.ts';
import { actionSet, container, openUrl, text } from './elements.ts';

/** The message with what a new city still lacks before it, for an administrator. */
export function withSetUpNotice(
  message: Message,
  missing: readonly SetUpStep[],
  told: { readonly words: Translator; readonly organisation: Organisation; readonly link: string },
): Message {
  if (missing.length === 0) return message;
  const { words, organisation, link } = told;
  const lines = missing.map((step) =>
    text(
      words.t('setUp.bot.line', {
        title: words.t(`setUp.title.${step.code}`),
        state: setUpStateText(words, step, organisation),
      }),
      { spacing: 'Small' },
    ),
  );
  const notice = container(
    [
      text(words.t('setUp.bot.title'), { weight: 'Bolder' }),
      ...lines,
      actionSet([openUrl(words.t('setUp.bot.open'), link)]),
    ],
    { style: 'emphasis', bleed: false, spacing: 'Medium' },
  );
  return { ...message, card: { ...message.card, body: [notice, ...message.card.body] } };
}
