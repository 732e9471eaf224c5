import { randomUUID } from 'node:crypto';
import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { organisationOn } from '../../domain/preferences/standIns.ts';
import { auditSteps } from '../audit/auditRows.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { inTransactions } from '../table/inTransactions.ts';
import { transactionLimit } from '../table/limits.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { retryLimit, retryPause } from '../table/retryPause.ts';
import { create, put, replace } from '../table/row.ts';
import type { Step } from '../table/row.ts';
import { changedOrganisation } from './changedOrganisation.ts';
import type { OrganisationChanges } from './changedOrganisation.ts';
import { organisationEntries } from './organisationAudit.ts';
import { OrganisationCache } from './organisationCache.ts';
import type { CachedOrganisation } from './organisationCache.ts';
import { changedRows, commitMarkSchema, versionKey, versionRow } from './organisationRows.ts';

/** What is decided upon an organisation: its changes, and rows that belong to the same write. */
export interface Decision extends OrganisationChanges {
  readonly changedBy: ChangedBy;
  readonly ledger?: (commitId: string) => readonly Step[];
}

/**
 * The organisation in one partition, with people's choices and the city's settings: read whole,
 * kept in memory, and changed upon exactly the version that was decided on.
 */
export class OrganisationRecord {
  readonly #partition: Partition;
  readonly #now: () => Instant;
  readonly #cache: OrganisationCache;
  #today: { day: LocalDate; of: Organisation; organisation: Organisation } | null = null;

  constructor(partition: Partition, now: () => Instant) {
    this.#partition = partition;
    this.#now = now;
    this.#cache = new OrganisationCache(partition, now);
  }

  /** As of a moment ago, with those who act for others today; the same object while it is the same. */
  async snapshot(): Promise<Organisation> {
    return this.#asOfToday((await this.#cache.recent()).organisation);
  }

  /** As read last; null before the first time. */
  latest(): Organisation | null {
    return this.#cache.latest();
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#partition.get(versionKey)) === null;
  }

  /**
   * Decides on the newest organisation and writes what was decided upon exactly that one, starting
   * over when another has changed it meanwhile. Returns the organisation afterwards.
   */
  async change(decide: (organisation: Organisation) => Decision | null): Promise<Organisation> {
    for (let attempt = 1; attempt <= retryLimit; attempt += 1) {
      const before = attempt === 1 ? await this.#cache.recent() : await this.#cache.newest();
      const decision = decide(this.#asOfToday(before.organisation));
      if (decision === null) return before.organisation;
      const after = await this.#write(before, decision);
      if (after !== null) {
        this.#cache.wrote(before, after);
        return after.organisation;
      }
      await retryPause(attempt);
    }
    throw new StorageUnavailable('storage.busy', 'the organisation could not be changed');
  }

  #asOfToday(of: Organisation): Organisation {
    const day = helsinkiDate(this.#now());
    if (this.#today?.of !== of || this.#today.day !== day) {
      this.#today = { day, of, organisation: organisationOn(of, day) };
    }
    return this.#today.organisation;
  }

  /**
   * More rows than fit into one transaction go ahead of the last, which alone takes the version
   * on: others read them when all are there. Each row's line of the audit trail is in the row's
   * own transaction. Null when the version had changed.
   */
  async #write(
    before: CachedOrganisation,
    { ledger, changedBy, ...changes }: Decision,
  ): Promise<CachedOrganisation | null> {
    const organisation = changedOrganisation(before.organisation, changes);
    const commitId = randomUUID();
    const beside = ledger?.(commitId) ?? [];
    const from = before.organisation;
    const told = organisationEntries(from, organisation, changes, changedBy, commitId);
    const written = changedRows(organisation, changes).map((row) => {
      const entry = told.get(row.key) ?? null;
      return { steps: [put(row), ...(entry === null ? [] : auditSteps(entry))] };
    });
    const parts = inTransactions(written, transactionLimit - 1 - beside.length);
    const [last = [], ...ahead] = parts.toReversed();
    for (const part of ahead.toReversed()) {
      await this.#partition.transact(part.flatMap(({ steps }) => steps));
    }
    const version = versionRow(commitId);
    await this.#partition.transact([
      before.version === null ? create(version) : replace(version, before.version),
      ...last.flatMap(({ steps }) => steps),
      ...beside,
    ]);
    // Whatever was answered, an answer that got lost included: the row tells whose it is.
    const row = await this.#partition.get(versionKey);
    if (row === null) return null;
    return readColumns(commitMarkSchema, row, this.#partition).commitId === commitId
      ? { organisation, version: row.version }
      : null;
  }
}
