import type { Organisation, Person, PersonId } from '../../domain/organisation/organisation.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import { metPerson, pinnedPerson } from './firstContact.ts';
import type { Contact } from './firstContact.ts';
import type { OrganisationRecord } from './organisationRecord.ts';
import { personIn } from './personIn.ts';

/** Parts, people and stages of the organisation. */
export class TableOrganisationStore implements OrganisationStore {
  readonly #record: OrganisationRecord;

  constructor(record: OrganisationRecord) {
    this.#record = record;
  }

  snapshot(): Promise<Organisation> {
    return this.#record.snapshot();
  }

  isEmpty(): Promise<boolean> {
    return this.#record.isEmpty();
  }

  async save(changes: Parameters<OrganisationStore['save']>[0]): Promise<void> {
    await this.#record.change(() => changes);
  }

  async change(decide: Parameters<OrganisationStore['change']>[0]): Promise<void> {
    await this.#record.change(decide);
  }

  async meet(contact: Contact): Promise<Person> {
    const known = pinnedPerson(await this.#record.snapshot(), contact.entraObjectId);
    if (known !== null) return known;
    const after = await this.#record.change((organisation) =>
      pinnedPerson(organisation, contact.entraObjectId) === null
        ? { people: [metPerson(organisation, contact)] }
        : null,
    );
    const met = pinnedPerson(after, contact.entraObjectId);
    if (met === null) throw new Error('somebody was met and is not there');
    return met;
  }

  async personByEntraObjectId(entraObjectId: string): Promise<Person | null> {
    return pinnedPerson(await this.snapshot(), entraObjectId);
  }

  async setLanguage(personId: PersonId, language: Person['language']): Promise<void> {
    await this.#record.change((organisation) => {
      const person = personIn(organisation, personId);
      return person.language === language ? null : { people: [{ ...person, language }] };
    });
  }
}
