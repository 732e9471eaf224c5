/**
 * References that can be read aloud, like `K7-3MQ9`: five characters drawn by chance and one that
 * checks them. The alphabet has no vowels, so that no words come of it, and of characters that
 * look alike only one (2 not Z, 5 not S, 6 not G, 8 not B; neither 0 O nor 1 I L). It has 23, a
 * prime: with a weight of its own for each place, every single wrong character and every two that
 * changed places are noticed.
 */
const alphabet = '23456789CDFHJKMNPQRTVWX';
const drawnLength = 5;
const weights = [2, 3, 4, 5, 6] as const;
/** Chosen so that the example in the documents, K7-3MQ9, is itself right. */
const checkShift = 20;

/** How many references there are: numbers from 0 to one less each give their own. */
export const referenceCount = alphabet.length ** drawnLength;

/** What a person typed or said, read as a reference. */
export type ReadReference =
  | { readonly kind: 'reference'; readonly reference: string }
  /** Has the shape of a reference, but a character is wrong: ask for it again. */
  | { readonly kind: 'misheard' }
  | { readonly kind: 'notReference' };

/**
 * The reference of a number drawn by chance, a whole one from 0 up to below `referenceCount`.
 * Throws a RangeError for any other.
 */
export function makeReference(drawn: number): string {
  if (!Number.isInteger(drawn) || drawn < 0 || drawn >= referenceCount) {
    throw new RangeError(`No reference has the number ${String(drawn)}`);
  }
  const values = weights.map(
    (_, place) => Math.floor(drawn / alphabet.length ** place) % alphabet.length,
  );
  const characters = [...values, checkValue(values)]
    .map((value) => alphabet.charAt(value))
    .join('');
  return `${characters.slice(0, 2)}-${characters.slice(2)}`;
}

/**
 * Reads a reference from what was typed: lower case, spaces, a missing or another dash do not
 * matter, and letters the alphabet lacks are read as the digits that look like them.
 */
export function readReference(typed: string): ReadReference {
  const characters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.−#]/gu, '')
    .replace(/[BGSZ]/gu, (letter) => lookAlikes.get(letter) ?? letter);
  const values = Array.from(characters, (character) => alphabet.indexOf(character));
  if (values.length !== drawnLength + 1 || values.includes(-1)) return { kind: 'notReference' };
  return checkValue(values.slice(0, drawnLength)) === values.at(-1)
    ? { kind: 'reference', reference: `${characters.slice(0, 2)}-${characters.slice(2)}` }
    : { kind: 'misheard' };
}

const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['B', '8'],
  ['G', '6'],
  ['S', '5'],
  ['Z', '2'],
]);

function checkValue(values: readonly number[]): number {
  const weighted = weights.reduce(
    (sum, weight, place) => sum + weight * (values[place] ?? 0),
    checkShift,
  );
  return weighted % alphabet.length;
}
