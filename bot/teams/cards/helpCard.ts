import type { Translator } from '../../wording/translator.ts';
import { commandWords, everyonesCommands } from '../commands/command.ts';
import type { Message } from '../sending/messenger.ts';
import { openExperienceForm } from '../cardActions/experienceActions.ts';
import { openFeedbackForm } from '../cardActions/feedbackActions.ts';
import { card, heading, notice, text, marked } from './elements.ts';

/**
 * Everything that can be typed.
 * @param notUnderstood what was typed, when it was no command and near none
 */
export function helpCard(words: Translator, notUnderstood: string | null): Message {
  const title = words.t('help.title');
  return {
    summary: title,
    forEveryone: true,
    card: card(
      [
        notUnderstood === null
          ? null
          : notice(
              words.t('help.notUnderstood', { words: notUnderstood.slice(0, 60) }),
              'emphasis',
            ),
        heading(title),
        ...everyonesCommands.map((id) =>
          marked(
            words.t('help.line', {
              word: commandWords(words, id)[0] ?? id,
              does: words.t(`command.${id}.does`),
            }),
            { spacing: 'Small' },
          ),
        ),
        text(words.t('help.filledIn'), { spacing: 'Small' }),
        marked(words.t('help.reference'), { spacing: 'Small' }),
      ],
      // The two things most people come for.
      [
        openExperienceForm.button(words.t('command.experience.title'), {}),
        openFeedbackForm.button(words.t('command.feedback.title'), {}),
      ],
    ),
  };
}
