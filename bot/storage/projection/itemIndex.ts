import type { Projection, ProjectionDifference } from '../../domain/ports/projectionStore.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { inOrderOf } from '../table/inOrderOf.ts';
import { transactionLimit } from '../table/limits.ts';
import type { Partition } from '../table/partition.ts';
import { retryLimit } from '../table/retryPause.ts';
import { create, put, remove } from '../table/row.ts';
import type { ReadRow, Row, Step } from '../table/row.ts';
import { partsOfKey, under } from '../table/rowKeys.ts';
import { holds } from './holds.ts';

/** An item as it is stored now. */
export interface Inspected<Item> {
  readonly value: Item;
  readonly version: string;
  /** Writes the item as it is, refused once it has changed. */
  readonly guard: Step;
}

/** The rows kept ready beside the items of one kind, and how they follow from an item. */
export interface ItemIndex<Item> {
  /** What their keys begin with. */
  readonly projections: readonly Projection[];
  /** Every row that the item calls for. */
  rowsOf(item: Item): readonly Row[];
  /** The id of the item that a row with this key belongs to. */
  idIn(key: string): string;
  /** Whether the stored row says what it should; cell by cell where left out. */
  agrees?(stored: ReadRow, expected: Row): boolean;
  /** Null where there is no such item. */
  inspect(id: string): Promise<Inspected<Item> | null>;
  /** Of these a row is neither surplus nor written over: what it says has been told to somebody. */
  readonly lasting?: Projection;
}

/** Index rows of one item that are not as they should be, and what puts them right. */
export interface IndexFault {
  readonly differences: readonly ProjectionDifference[];
  /** Refused as a whole once the item has changed; empty where nothing can be done. */
  readonly repair: readonly Step[];
}

/**
 * Looks at every row of the index: first all at once, then those that look wrong again, each
 * together with its item, for the rows are read after the items.
 */
export async function indexFaults<Item>(
  partition: Partition,
  index: ItemIndex<Item>,
  items: ReadonlyMap<string, Item>,
): Promise<readonly IndexFault[]> {
  const found = await suspects(partition, index, items);
  return inOrderOf([...found], ([id, keys]) => inspectAgain(partition, index, id, keys));
}

/** Keys that look wrong, by the item's id. */
async function suspects<Item>(
  partition: Partition,
  index: ItemIndex<Item>,
  items: ReadonlyMap<string, Item>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const expected = new Map(
    [...items].flatMap(([id, item]) =>
      index.rowsOf(item).map((row) => [row.key, { row, id }] as const),
    ),
  );
  const found = new Map<string, Set<string>>();
  const suspect = (id: string, key: string): void => {
    found.set(id, (found.get(id) ?? new Set()).add(key));
  };
  for (const projection of index.projections) {
    for await (const row of partition.stream(under(projection))) {
      const due = expected.get(row.key);
      expected.delete(row.key);
      if (due === undefined && projection === index.lasting) continue;
      if (due === undefined) suspect(index.idIn(row.key), row.key);
      else if (!agreesIn(index, row, due.row)) suspect(due.id, row.key);
    }
  }
  for (const [key, { id }] of expected) suspect(id, key);
  return found;
}

async function inspectAgain<Item>(
  partition: Partition,
  index: ItemIndex<Item>,
  id: string,
  suspected: ReadonlySet<string>,
): Promise<IndexFault> {
  for (let attempt = 1; attempt <= retryLimit; attempt += 1) {
    const item = await index.inspect(id);
    const expected = new Map(
      (item === null ? [] : index.rowsOf(item.value)).map((row) => [row.key, row]),
    );
    const keys = [...new Set([...suspected, ...expected.keys()])];
    const rows = await Promise.all(keys.map((key) => partition.get(key)));
    const again = await index.inspect(id);
    if (again?.version !== item?.version) continue;
    const faults = keys.flatMap((key, place) =>
      faultOf(index, key, rows[place] ?? null, expected.get(key) ?? null),
    );
    const steps = faults.flatMap(({ step }) => step ?? []);
    const guard = item === null ? [] : [item.guard];
    return {
      differences: faults.map(({ difference }) => difference),
      // What has no room, the next look finds.
      repair: steps.length === 0 ? [] : [...guard, ...steps].slice(0, transactionLimit),
    };
  }
  throw new StorageUnavailable('storage.busy', 'an item kept changing while it was checked');
}

function faultOf(
  index: Pick<ItemIndex<unknown>, 'agrees' | 'lasting' | 'projections'>,
  key: string,
  row: ReadRow | null,
  expected: Row | null,
): readonly { readonly difference: ProjectionDifference; readonly step: Step | null }[] {
  const projection = index.projections.find((each) => each === partsOfKey(key)[0]);
  if (projection === undefined) throw new RangeError(`no row of this index: ${key}`);
  if (expected === null) {
    if (row === null) return [];
    return [{ difference: { kind: 'surplus', projection, key }, step: remove(key) }];
  }
  if (row === null) {
    return [{ difference: { kind: 'missing', projection, key }, step: create(expected) }];
  }
  if (agreesIn(index, row, expected)) return [];
  const step = projection === index.lasting ? null : put(expected);
  return [{ difference: { kind: 'wrong', projection, key }, step }];
}

function agreesIn(
  index: Pick<ItemIndex<unknown>, 'agrees'>,
  stored: ReadRow,
  expected: Row,
): boolean {
  return index.agrees === undefined ? holds(stored, expected) : index.agrees(stored, expected);
}
