import type { PersonId } from './organisation.ts';

/** How many characters of chance make the pseudonyms of a city different from each other. */
const drawn = 12;

/** An id that stands for somebody who has left; nothing of it follows from who that was. */
export function newPseudonym(newId: () => string): PersonId {
  return `former-${newId()
    .replaceAll(/[^0-9a-f]/gu, '')
    .slice(0, drawn)}`;
}

export function isPseudonym(id: PersonId): boolean {
  return /^former-[0-9a-f]{12}$/u.test(id);
}

/** A short code to tell several who have left from each other, as `7F3A2C`. */
export function codeOfPseudonym(pseudonym: PersonId): string {
  return pseudonym.slice('former-'.length).slice(0, 6).toUpperCase();
}
