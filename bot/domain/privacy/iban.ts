import type { Span } from './finding.ts';
import { ibanLengths } from './ibanLengths.ts';

const startPattern = /(?<![\p{L}\p{N}])[A-Z]{2}\p{Zs}?\d\p{Zs}?\d/giu;

/** Bank account numbers in the international form, in groups or not, whose check (mod 97) is right. */
export function findIbans(text: string): readonly Span[] {
  return Array.from(text.matchAll(startPattern)).flatMap(({ index }) => {
    const length = ibanLengths.get(text.slice(index, index + 2).toUpperCase());
    const account = length === undefined ? null : readAccount(text, index, length);
    return account !== null && isRight(account.characters)
      ? [{ start: index, end: account.end }]
      : [];
  });
}

/** The account's characters, at most one space or dash between two; null where they end too soon. */
function readAccount(
  text: string,
  start: number,
  length: number,
): { readonly characters: string; readonly end: number } | null {
  const pattern = new RegExp(
    `[A-Z0-9](?:[\\p{Zs}-]?[A-Z0-9]){${length - 1}}(?![\\p{L}\\p{N}])`,
    'iuy',
  );
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  return found === null
    ? null
    : { characters: found[0].replace(/[^A-Z0-9]/giu, ''), end: start + found[0].length };
}

/** ISO 13616: country and check digits moved to the end, letters as 10–35, remainder 1 modulo 97. */
function isRight(characters: string): boolean {
  const moved = `${characters.slice(4)}${characters.slice(0, 4)}`;
  const remainder = Array.from(moved).reduce((left, character) => {
    const value = Number.parseInt(character, 36);
    return (left * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
  return remainder === 1;
}
