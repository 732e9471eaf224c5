import { importActor } from '../../domain/organisation/importActor.ts';
import { systemActor } from '../../domain/organisation/systemActor.ts';
import type { Organisation, PersonId } from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';
import { personName } from './formFields.ts';

/** Who did something, as the trail has it: a person, the import of a file, or the program. */
export function actorName(words: Translator, organisation: Organisation, by: PersonId): string {
  if (by === importActor) return words.t('import.actor');
  if (by === systemActor) return words.t('retention.actor');
  return personName(organisation, by);
}
