import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { Organisation, Person, PersonId } from '../../domain/organisation/organisation.ts';
import type { Contact, Met, OrganisationStore } from '../../domain/ports/organisationStore.ts';
import { metPerson, pinnedPerson } from './firstContact.ts';
import type { OrganisationRecord } from './organisationRecord.ts';
import { personIn } from './personIn.ts';

/** Parts, people and stages of the organisation. */
export class TableOrganisationStore implements OrganisationStore {
  readonly #record: OrganisationRecord;
  readonly #now: () => Instant;

  constructor(record: OrganisationRecord, now: () => Instant) {
    this.#record = record;
    this.#now = now;
  }

  snapshot(): Promise<Organisation> {
    return this.#record.snapshot();
  }

  isEmpty(): Promise<boolean> {
    return this.#record.isEmpty();
  }

  async save(
    changes: Parameters<OrganisationStore['save']>[0],
    changedBy: ChangedBy,
  ): Promise<void> {
    await this.#record.change(() => ({ ...changes, changedBy }));
  }

  async change(
    decide: Parameters<OrganisationStore['change']>[0],
    changedBy: ChangedBy,
  ): Promise<void> {
    await this.#record.change((organisation) => {
      const changes = decide(organisation);
      return changes === null ? null : { ...changes, changedBy };
    });
  }

  async meet(contact: Contact): Promise<Met> {
    const known = pinnedPerson(await this.#record.snapshot(), contact.entraObjectId);
    if (known !== null) return { kind: 'person', person: known };
    const after = await this.#record.change((organisation) => {
      if (pinnedPerson(organisation, contact.entraObjectId) !== null) return null;
      const person = metPerson(organisation, contact);
      if (person === null) return null;
      return { people: [person], changedBy: { by: person.id, at: this.#now() } };
    });
    const met = pinnedPerson(after, contact.entraObjectId);
    return met === null ? { kind: 'hasLeft' } : { kind: 'person', person: met };
  }

  async personByEntraObjectId(entraObjectId: string): Promise<Person | null> {
    return pinnedPerson(await this.snapshot(), entraObjectId);
  }

  async setLanguage(personId: PersonId, language: Person['language']): Promise<void> {
    await this.#record.change((organisation) => {
      const person = personIn(organisation, personId);
      if (person.language === language) return null;
      const changedBy = { by: personId, at: this.#now() };
      return { people: [{ ...person, language }], changedBy };
    });
  }
}
