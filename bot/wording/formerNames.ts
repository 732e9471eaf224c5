import type { PersonId } from '../domain/organisation/organisation.ts';
import { codeOfPseudonym } from '../domain/organisation/pseudonym.ts';
import type { Translator } from './translator.ts';

/** What those are called whose names were taken away, in the city's language: it is stored. */
export function formerNames(words: Translator): (pseudonym: PersonId) => string {
  return (pseudonym) => words.t('api.formerPerson', { code: codeOfPseudonym(pseudonym) });
}
