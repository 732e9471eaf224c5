import type { Translator } from '../../wording/translator.ts';
import { runCommand } from '../cardActions/commandActions.ts';
import type { Guess } from '../commands/understand.ts';
import type { Message } from '../sending/messenger.ts';
import { actionSet, card, detail, heading } from './elements.ts';

/** What may have been meant, as buttons that carry on with what was typed; help is one press away. */
export function didYouMeanCard(
  words: Translator,
  typed: string,
  guesses: readonly Guess[],
): Message {
  const title = words.t('help.didYouMean');
  return {
    summary: title,
    forEveryone: true,
    card: card(
      [
        heading(title),
        actionSet(
          guesses.map(({ id, rest }) =>
            runCommand.button(words.t(`command.${id}.title`), { command: id, rest: carried(rest) }),
          ),
        ),
        detail(words.t('help.notUnderstood', { words: typed.slice(0, 60) })),
      ],
      [runCommand.button(words.t('command.help.title'), { command: 'help' })],
    ),
  };
}

/** Each button carries it twice; a card stays under 28 KB. */
const longestCarried = 1_000;

/** Of a text that is longer nothing: half of it would pass for all. */
function carried(rest: string): string {
  return rest.length > longestCarried ? '' : rest;
}
