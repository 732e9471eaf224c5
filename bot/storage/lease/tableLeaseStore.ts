import { z } from 'zod';
import type { Instant } from '../../domain/calendar/time.ts';
import type { LeaseStore } from '../../domain/ports/lease.ts';
import type { Partition } from '../table/partition.ts';
import { instant, readColumns, text } from '../table/readColumns.ts';
import { create, replace } from '../table/row.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;
const leaseSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  holder: text,
  until: instant,
});

interface StoredLease {
  readonly holder: string;
  readonly until: Instant;
  readonly version: string;
}

/** Leases as rows: of several who want one at once, the ETag lets one have it. */
export class TableLeaseStore implements LeaseStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async hold(name: string, holder: string, now: Instant, until: Instant): Promise<boolean> {
    const before = await this.#read(name);
    if (before !== null && before.holder !== holder && before.until > now) return false;
    const row = leaseRow(name, holder, until);
    const step = before === null ? create(row) : replace(row, before.version);
    if ((await this.#partition.transact([step])) === 'done') return true;
    // Somebody was faster; or ours went through and only its answer was lost.
    const after = await this.#read(name);
    return after?.holder === holder && after.until === until;
  }

  async release(name: string, holder: string): Promise<void> {
    const before = await this.#read(name);
    if (before?.holder === holder) await this.#partition.removeVersion(key(name), before.version);
  }

  async #read(name: string): Promise<StoredLease | null> {
    const row = await this.#partition.get(key(name));
    if (row === null) return null;
    const { holder, until } = readColumns(leaseSchema, row, this.#partition);
    return { holder, until, version: row.version };
  }
}

function key(name: string): string {
  return rowKey('lease', name);
}

function leaseRow(name: string, holder: string, until: Instant): Row {
  return { key: key(name), columns: { schemaVersion, holder, until } };
}
