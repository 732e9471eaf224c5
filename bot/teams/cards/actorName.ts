import { importActor } from '../../domain/organisation/importActor.ts';
import type { Organisation, PersonId } from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';
import { personName } from './formFields.ts';

/** Who did something, as the trail has it: a person, or the import of a file. */
export function actorName(words: Translator, organisation: Organisation, by: PersonId): string {
  return by === importActor ? words.t('import.actor') : personName(organisation, by);
}
