import { commandActor } from '../../domain/organisation/commandActor.ts';
import { importActor } from '../../domain/organisation/importActor.ts';
import { personEverKnown } from '../../domain/organisation/everKnown.ts';
import { systemActor } from '../../domain/organisation/systemActor.ts';
import type { Organisation, PersonId } from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';

/** The person's name, of somebody who has left too; null for nobody and for somebody not known. */
export function personName(personId: PersonId | null, organisation: Organisation): string | null {
  return personId === null ? null : (personEverKnown(organisation, personId)?.name ?? null);
}

/** Who did something: a person, somebody no longer known, a file, a command or the program. */
export function actorName(words: Translator, by: PersonId, organisation: Organisation): string {
  if (by === importActor) return words.t('import.actor');
  if (by === commandActor) return words.t('audit.commandActor');
  if (by === systemActor) return words.t('retention.actor');
  return personName(by, organisation) ?? words.t('api.unknownPerson');
}

/** Who has something in hand, and where that is so, that they have left: somebody has to take over. */
export function holderName(words: Translator, id: PersonId, organisation: Organisation): string {
  const name = actorName(words, id, organisation);
  return organisation.former.people.has(id) ? words.t('api.hasLeft', { name }) : name;
}
