import type { Translator } from '../../wording/translator.ts';
import { commandWords, everyonesCommands } from '../commands/command.ts';
import type { CommandId } from '../commands/command.ts';
import type { Message } from '../sending/messenger.ts';
import { openExperienceForm } from '../cardActions/experienceActions.ts';
import { openFeedbackForm } from '../cardActions/feedbackActions.ts';
import { runCommand } from '../cardActions/commandActions.ts';
import { card, heading, notice, plain, text } from './elements.ts';
import type { CardActionElement } from './elements.ts';

/**
 * Everything that can be typed.
 * @param notUnderstood what was typed and the nearest guesses, when it was no command
 */
export function helpCard(
  words: Translator,
  notUnderstood: { readonly typed: string; readonly guesses: readonly CommandId[] } | null,
): Message {
  const title = words.t('help.title');
  return {
    summary: title,
    forEveryone: true,
    card: card(
      [
        notUnderstood === null
          ? null
          : notice(
              words.t('help.notUnderstood', { words: plain(notUnderstood.typed.slice(0, 60)) }),
              'emphasis',
            ),
        notUnderstood === null || notUnderstood.guesses.length === 0
          ? null
          : text(words.t('help.didYouMean')),
        heading(title),
        ...everyonesCommands.map((id) =>
          text(
            words.t('help.line', {
              word: commandWords(words, id)[0] ?? id,
              does: words.t(`command.${id}.does`),
            }),
            { spacing: 'Small' },
          ),
        ),
        text(words.t('help.reference'), { spacing: 'Small' }),
      ],
      buttons(words, notUnderstood?.guesses ?? []),
    ),
  };
}

/** The guesses as buttons; without any, the two things most people come for. */
function buttons(words: Translator, guesses: readonly CommandId[]): CardActionElement[] {
  if (guesses.length > 0) {
    return guesses.map((id) => runCommand.button(words.t(`command.${id}.title`), { command: id }));
  }
  return [
    openExperienceForm.button(words.t('command.experience.title'), {}),
    openFeedbackForm.button(words.t('command.feedback.title'), {}),
  ];
}
