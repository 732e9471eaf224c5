import { distance } from 'fastest-levenshtein';
import type { Translator } from '../../wording/translator.ts';
import { commandIds, commandWords, everyonesCommands } from './command.ts';
import type { CommandId } from './command.ts';

/** What a typed message means, whichever of the languages it is in. */
export type Understanding =
  /** `rest`: what was typed after the command, as it was typed. */
  | { readonly kind: 'command'; readonly id: CommandId; readonly rest: string }
  /** Not understood; the nearest commands, most likely first, may be none. */
  | { readonly kind: 'guesses'; readonly guesses: readonly Guess[] };

/** A command that may have been meant, and what was typed after it. */
export interface Guess {
  readonly id: CommandId;
  readonly rest: string;
}

interface Candidate {
  readonly id: CommandId;
  readonly word: string;
  /** Wrong letters. */
  readonly off: number;
  /** Every word of the command is there, each with no more wrong letters than a slip has. */
  readonly isMeant: boolean;
}

/** How many wrong letters are taken for a slip: none in the shortest words, two in seven letters. */
const slipsAllowed = (word: string): number => Math.floor(word.length / 3.5);

/** Letters, digits and single spaces. */
function plainWords(text: string): string {
  return text
    .toLocaleLowerCase('fi')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Wrong letters between what was typed and a command's words. What follows the words does not
 * matter when they are right; when they are not, it makes the command a guess only.
 */
function slips(typed: string, word: string): number {
  // Finnish words grow at the end: palaute, palautetta.
  if (typed.startsWith(word.length < 5 ? `${word} ` : word)) return 0;
  const beginning = firstWords(typed, wordsIn(word));
  const whole = distance(typed, word);
  return beginning === typed
    ? whole
    : Math.min(whole, Math.max(distance(beginning, word), slipsAllowed(word)) + 1);
}

/** “omat kokemuset” is “omat kokemukset” although “omat” alone is a command, too. */
function isMeant(typed: string, word: string, off: number): boolean {
  if (off > slipsAllowed(word)) return false;
  const typedWords = typed.split(' ');
  return word.split(' ').every((each, at) => {
    const there = typedWords[at] ?? '';
    return there.startsWith(each) || distance(there, each) <= slipsAllowed(each);
  });
}

/** The more words a command explains the surer it is, then the fewer letters are wrong. */
function nearestFirst(a: Candidate, b: Candidate): number {
  if (a.isMeant !== b.isMeant) return a.isMeant ? -1 : 1;
  const byWords = a.isMeant ? wordsIn(b.word) - wordsIn(a.word) : 0;
  return byWords || a.off - b.off || b.word.length - a.word.length;
}

/**
 * Finds the command that a message begins with or is a small typing slip away from, and what
 * follows it; a message that is further off gets the nearest guesses.
 */
export function understand(message: string, languages: readonly Translator[]): Understanding {
  const typed = plainWords(message);
  const candidates = commandIds
    .map((id): Candidate => {
      const words = languages.flatMap((language) => commandWords(language, id)).map(plainWords);
      const all = words.map((word) => {
        const off = slips(typed, word);
        return { id, word, off, isMeant: isMeant(typed, word, off) };
      });
      return all.reduce((best, next) => (nearestFirst(next, best) < 0 ? next : best));
    })
    .sort(nearestFirst);
  const guess = ({ id, word }: Candidate): Guess => ({ id, rest: restAfter(message, word) });
  const [best] = candidates;
  if (best?.isMeant === true) return { kind: 'command', ...guess(best) };
  return {
    kind: 'guesses',
    guesses: candidates
      .filter(({ id }) => everyonesCommands.includes(id))
      .filter(({ off, word }) => off <= Math.max(2, word.length / 2) && off < word.length)
      .map(guess)
      .slice(0, 3),
  };
}

/** What the message says after so many words as the command has, without the sign between. */
function restAfter(message: string, command: string): string {
  const before = wordsIn(command) - 1;
  const beginning = new RegExp(
    `^[^\\p{L}\\p{N}]*(?:[\\p{L}\\p{N}]+[^\\p{L}\\p{N}]+){${String(before)}}[\\p{L}\\p{N}]+[\\s:;,.!–—-]*`,
    'u',
  );
  return message.replace(beginning, '').trim();
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}

function firstWords(text: string, count: number): string {
  return text.split(' ').slice(0, count).join(' ');
}
