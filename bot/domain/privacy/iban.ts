import type { Span } from './finding.ts';
import { accountShapes } from './ibanShapes.ts';

const startPattern = /(?=(?<country>[A-Z]{2})[ \n]?\d[ \n]?\d)/giu;

/**
 * Bank account numbers in the international form in a folded text: of the country's shape, the
 * check (mod 97) right, in groups or not, glued to words, broken over lines.
 */
export function findIbans(text: string): readonly Span[] {
  return Array.from(text.matchAll(startPattern)).flatMap(({ index, groups }) => {
    const shape = accountShapes.get((groups?.['country'] ?? '').toUpperCase());
    const account = shape === undefined ? null : readAccount(text, index, shape.length + 4);
    return account !== null && shape?.isAccount(account.characters.slice(4)) && isRight(account)
      ? [{ start: index, end: account.end }]
      : [];
  });
}

interface Account {
  readonly characters: string;
  readonly end: number;
}

/** The account's characters, at most one separator between two; null where they end too soon. */
function readAccount(text: string, start: number, length: number): Account | null {
  const pattern = new RegExp(`[A-Z0-9](?:[ \\n.-]?[A-Z0-9]){${String(length - 1)}}`, 'iuy');
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0];
  return found === undefined
    ? null
    : { characters: found.replace(/[^A-Z0-9]/giu, '').toUpperCase(), end: start + found.length };
}

/** ISO 13616: country and check digits moved to the end, letters as 10–35, remainder 1 modulo 97. */
function isRight({ characters }: Account): boolean {
  const moved = `${characters.slice(4)}${characters.slice(0, 4)}`;
  const remainder = Array.from(moved).reduce((left, character) => {
    const value = Number.parseInt(character, 36);
    return (left * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
  return remainder === 1;
}
