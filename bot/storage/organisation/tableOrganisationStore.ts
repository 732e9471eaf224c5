import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/time.ts';
import type { Organisation, Person, PersonId } from '../../domain/organisation/organisation.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { transactionLimit } from '../table/partition.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { retryLimit, retryPause } from '../table/retryPause.ts';
import { create, put, replace } from '../table/row.ts';
import type { Row } from '../table/row.ts';
import { changedOrganisation } from './changedOrganisation.ts';
import type { OrganisationChanges } from './changedOrganisation.ts';
import { metPerson, pinnedPerson } from './firstContact.ts';
import type { Contact } from './firstContact.ts';
import { OrganisationCache } from './organisationCache.ts';
import type { CachedOrganisation } from './organisationCache.ts';
import {
  commitMarkSchema,
  partRow,
  personRow,
  stageRow,
  versionKey,
  versionRow,
} from './organisationRows.ts';

/** The organisation in one partition, read whole and kept in memory. */
export class TableOrganisationStore implements OrganisationStore {
  readonly #partition: Partition;
  readonly #cache: OrganisationCache;

  constructor(partition: Partition, now: () => Instant) {
    this.#partition = partition;
    this.#cache = new OrganisationCache(partition, now);
  }

  async snapshot(): Promise<Organisation> {
    return (await this.#cache.recent()).organisation;
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#partition.get(versionKey)) === null;
  }

  async save(changes: OrganisationChanges): Promise<void> {
    await this.#change(() => changes);
  }

  async meet(contact: Contact): Promise<Person> {
    const known = pinnedPerson((await this.#cache.recent()).organisation, contact.entraObjectId);
    if (known !== null) return known;
    const after = await this.#change((organisation) =>
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
    await this.#change(({ people }) => {
      const person = people.get(personId);
      if (person === undefined) throw new RangeError(`there is no person ${personId}`);
      return person.language === language ? null : { people: [{ ...person, language }] };
    });
  }

  /**
   * Decides on the newest organisation and writes what was decided upon exactly that one, starting
   * over when another has changed it meanwhile. Returns the organisation afterwards.
   */
  async #change(
    decide: (organisation: Organisation) => OrganisationChanges | null,
  ): Promise<Organisation> {
    for (let attempt = 1; attempt <= retryLimit; attempt += 1) {
      const before = attempt === 1 ? await this.#cache.recent() : await this.#cache.newest();
      const changes = decide(before.organisation);
      if (changes === null) return before.organisation;
      const after = await this.#write(before, changes);
      if (after !== null) {
        this.#cache.wrote(before, after);
        return after.organisation;
      }
      await retryPause(attempt);
    }
    throw new StorageUnavailable('storage.busy', 'the organisation could not be changed');
  }

  /**
   * More rows than fit into one transaction go ahead of the last, which alone takes the version
   * on: others read them when all are there. Null when the version had changed.
   */
  async #write(
    before: CachedOrganisation,
    changes: OrganisationChanges,
  ): Promise<CachedOrganisation | null> {
    const organisation = changedOrganisation(before.organisation, changes);
    const rows = changedRows(organisation, changes);
    const lastStart = Math.max(0, rows.length - (transactionLimit - 1));
    for (let start = 0; start < lastStart; start += transactionLimit) {
      const end = Math.min(start + transactionLimit, lastStart);
      await this.#partition.transact(rows.slice(start, end).map(put));
    }
    const commitId = randomUUID();
    const version = versionRow(commitId);
    await this.#partition.transact([
      before.version === null ? create(version) : replace(version, before.version),
      ...rows.slice(lastStart).map(put),
    ]);
    // Whatever was answered, an answer that got lost included: the row tells whose it is.
    const written = await this.#partition.get(versionKey);
    if (written === null) return null;
    return readColumns(commitMarkSchema, written, this.#partition).commitId === commitId
      ? { organisation, version: written.version }
      : null;
  }
}

function changedRows(
  organisation: Organisation,
  { parts = [], people = [], stages = [] }: OrganisationChanges,
): readonly Row[] {
  const rows = [
    ...parts.map(partRow),
    ...people.map(personRow),
    ...(stages.length === 0 ? [] : organisation.stages.map(stageRow)),
  ];
  // The last given for an id counts: a row may be written once in a transaction.
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}
