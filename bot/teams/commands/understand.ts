import { distance } from 'fastest-levenshtein';
import type { Translator } from '../../wording/translator.ts';
import { commandIds, commandWords, everyonesCommands } from './command.ts';
import type { CommandId } from './command.ts';

/** What a typed message means, whichever of the languages it is in. */
export type Understanding =
  | { readonly kind: 'command'; readonly id: CommandId }
  /** Not understood; the nearest commands, most likely first, may be none. */
  | { readonly kind: 'guesses'; readonly ids: readonly CommandId[] };

interface NearWord {
  readonly word: string;
  readonly off: number;
}

/** How many wrong letters are taken for a slip: none in the shortest words, two in seven letters. */
const slipsAllowed = (word: string): number => Math.floor(word.length / 3.5);

/**
 * Wrong letters between what was typed and a command's words. What follows the words does not
 * matter when they are right; when they are not, it makes the command a guess only.
 */
function slips(typed: string, word: string): number {
  // Finnish words grow at the end: palaute, palautetta.
  if (typed.startsWith(word.length < 5 ? `${word} ` : word)) return 0;
  const beginning = typed.split(' ').slice(0, word.split(' ').length).join(' ');
  const whole = distance(typed, word);
  return beginning === typed
    ? whole
    : Math.min(whole, Math.max(distance(beginning, word), slipsAllowed(word)) + 1);
}

/** Of two that are as near, the longer word tells more: “omat asetukset” is not “omat”. */
function isNearer(a: NearWord, b: NearWord): boolean {
  return a.off < b.off || (a.off === b.off && a.word.length > b.word.length);
}

/**
 * Finds the command that a message begins with or is a small typing slip away from; a message
 * that is further off gets the nearest guesses.
 */
export function understand(message: string, languages: readonly Translator[]): Understanding {
  const typed = message
    .toLocaleLowerCase('fi')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const candidates = commandIds
    .map((id) => {
      const words = languages.flatMap((language) => commandWords(language, id));
      const offs = words.map((word) => ({ word, off: slips(typed, word) }));
      const nearest = offs.reduce((best, next) => (isNearer(next, best) ? next : best));
      return { id, ...nearest };
    })
    .sort((a, b) => a.off - b.off || b.word.length - a.word.length);
  const [best] = candidates;
  if (best !== undefined && best.off <= slipsAllowed(best.word))
    return { kind: 'command', id: best.id };
  return {
    kind: 'guesses',
    ids: candidates
      .filter(({ id }) => everyonesCommands.includes(id))
      .filter(({ off, word }) => off <= Math.max(2, word.length / 2) && off < word.length)
      .map(({ id }) => id)
      .slice(0, 3),
  };
}
