import { StoredTextTooLong } from './errors.ts';
import { longestKey } from './rowKeys.ts';
import type { Row, Step } from './row.ts';

/**
 * The limits of Azure Table Storage, checked before anything is written, in each store alike: what
 * works on one computer works in Azure.
 * https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
 */

/** A transaction holds at most this many rows. */
export const transactionLimit = 100;
/** What a transaction sends is at most this many bytes. */
const largestTransaction = 4 * 1024 * 1024;
/** The heading of each row in what a transaction sends, in bytes; a little more than it takes. */
const headingOfStep = 1024;
/** A text column is at most 64 KiB of UTF-16. */
const longestText = 32_768;
/** A row is at most 1 MiB. */
const largestRow = 1024 * 1024;
/** Beside keys and time stamp a row has at most this many columns. */
const mostColumns = 252;
/** Printable ASCII without what Azure forbids in keys; `rowKey` escapes everything else. */
const goodKey = /^[\x20-\x7e]*$/;
const forbiddenInKeys = /[/\\#?%]/;
const goodName = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
/** Columns of the service itself. */
const reserved = new Set(['partitionkey', 'rowkey', 'timestamp', 'etag']);

/** A cell as it is stored. */
export type StoredCell = string | number | boolean;
export type StoredColumns = Readonly<Record<string, StoredCell>>;

/** A step with its columns as they are stored. */
export type CheckedStep =
  | {
      readonly kind: 'create' | 'put' | 'amend';
      readonly key: string;
      readonly columns: StoredColumns;
    }
  | {
      readonly kind: 'replace';
      readonly key: string;
      readonly columns: StoredColumns;
      readonly version: string;
    }
  | { readonly kind: 'remove'; readonly key: string };

interface Place {
  readonly table: string;
  readonly partitionKey: string;
}

/**
 * The steps with cells of null left out. Throws {@link StoredTextTooLong} for a key, text or row
 * that is too long, and a RangeError for everything else that Azure would refuse: a fault of ours.
 */
export function checkedSteps(place: Place, steps: readonly Step[]): readonly CheckedStep[] {
  if (steps.length === 0) throw new RangeError('a transaction needs a row');
  if (steps.length > transactionLimit) {
    throw new RangeError(`${String(steps.length)} rows do not fit into one transaction`);
  }
  const checked = steps.map((step) => checkedStep(place, step));
  const keys = new Set(checked.map(({ key }) => key));
  if (keys.size < checked.length) throw new RangeError('a transaction may hold each row once');
  const bytes = checked.reduce((sum, step) => sum + headingOfStep + bytesOf(step), 0);
  if (bytes > largestTransaction) {
    throw new RangeError(`a transaction of ${String(bytes)} bytes is too large`);
  }
  return checked;
}

/** Throws where a key could not be stored. */
export function checkKey({ table }: Place, name: 'PartitionKey' | 'RowKey', key: string): void {
  if (key.length > longestKey) throw new StoredTextTooLong(table, name);
  if (!goodKey.test(key) || forbiddenInKeys.test(key)) {
    throw new RangeError(`${name} of ${table} has a character that is not allowed in keys`);
  }
}

function checkedStep(place: Place, step: Step): CheckedStep {
  if (step.kind === 'remove') {
    checkKey(place, 'RowKey', step.key);
    return step;
  }
  const { key } = step.row;
  checkKey(place, 'RowKey', key);
  const columns = checkedColumns(place, step.row);
  return step.kind === 'replace'
    ? { kind: step.kind, key, columns, version: step.version }
    : { kind: step.kind, key, columns };
}

function checkedColumns(place: Place, { key, columns }: Row): StoredColumns {
  const stored: [string, StoredCell][] = [];
  let size = 4 + 2 * (place.partitionKey.length + key.length);
  for (const [name, cell] of Object.entries(columns)) {
    if (cell === null) continue;
    checkName(place, name);
    if (typeof cell === 'number' && !Number.isFinite(cell)) {
      throw new RangeError(`column ${name} of ${place.table} is no number`);
    }
    // Half of a pair of UTF-16 cannot be sent as UTF-8.
    const kept = typeof cell === 'string' ? cell.toWellFormed() : cell;
    if (typeof kept === 'string' && kept.length > longestText) {
      throw new StoredTextTooLong(place.table, name);
    }
    size += 8 + 2 * name.length + sizeOf(kept);
    stored.push([name, kept]);
  }
  if (stored.length > mostColumns) throw new RangeError(`${place.table}: too many columns`);
  if (size > largestRow) throw new StoredTextTooLong(place.table, 'all together');
  return Object.fromEntries(stored);
}

function checkName({ table }: Place, name: string): void {
  if (goodName.test(name) && !reserved.has(name.toLowerCase())) return;
  throw new RangeError(`${table}: a column may not be called ${name}`);
}

function sizeOf(cell: StoredCell): number {
  if (typeof cell === 'string') return 4 + 2 * cell.length;
  return typeof cell === 'boolean' ? 1 : 8;
}

function bytesOf(step: CheckedStep): number {
  return step.kind === 'remove' ? 0 : Buffer.byteLength(JSON.stringify(step.columns));
}
