import type { Feedback } from '../../domain/feedback/feedback.ts';
import { projections } from '../../domain/ports/projectionStore.ts';
import type { Projection, ProjectionDifference } from '../../domain/ports/projectionStore.ts';
import { itemKey } from '../feedback/changeSteps.ts';
import { feedbackColumns, feedbackSchema } from '../feedback/feedbackRow.ts';
import { indexRows } from '../feedback/indexRows.ts';
import { referenceRow } from '../feedback/referenceRow.ts';
import { StorageUnavailable } from '../table/errors.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { retryLimit } from '../table/retryPause.ts';
import { create, put, remove, replace } from '../table/row.ts';
import type { ReadRow, Row, Step } from '../table/row.ts';
import { partsOfKey, under } from '../table/rowKeys.ts';
import { holds } from './holds.ts';

type Index = Exclude<Projection, 'counts'>;
const indexes = projections.filter((projection): projection is Index => projection !== 'counts');

/** Index rows of one feedback that are not as they should be, and what puts them right. */
export interface IndexFault {
  readonly differences: readonly ProjectionDifference[];
  /** Refused as a whole once the feedback has changed; empty where nothing can be done. */
  readonly repair: readonly Step[];
}

/**
 * Keys that look wrong, by feedback id: the rows are read after the feedbacks, so a change in
 * between makes some look so that are not.
 */
export async function suspectIndexes(
  partition: Partition,
  feedbacks: ReadonlyMap<string, Feedback>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const expected = new Map(
    [...feedbacks.values()].flatMap((feedback) =>
      expectedRows(feedback).map((row) => [row.key, { row, id: feedback.id }] as const),
    ),
  );
  const suspects = new Map<string, Set<string>>();
  const suspect = (id: string, key: string): void => {
    suspects.set(id, (suspects.get(id) ?? new Set()).add(key));
  };
  for (const index of indexes) {
    for await (const row of partition.stream(under(index))) {
      const due = expected.get(row.key);
      expected.delete(row.key);
      // A reference stays taken for ever, whoever has it.
      if (due === undefined && index === 'reference') continue;
      if (due === undefined) suspect(partsOfKey(row.key).at(-1) ?? '', row.key);
      else if (!holds(row, due.row)) suspect(due.id, row.key);
    }
  }
  for (const [key, { id }] of expected) suspect(id, key);
  return suspects;
}

/** Looks at the suspects of one feedback again, together with the feedback as it is now. */
export async function inspectIndexes(
  partition: Partition,
  id: string,
  suspects: ReadonlySet<string>,
): Promise<IndexFault> {
  for (let attempt = 1; attempt <= retryLimit; attempt += 1) {
    const item = await partition.get(itemKey(id));
    const feedback = item === null ? null : readColumns(feedbackSchema, item, partition);
    const expected = new Map(
      (feedback === null ? [] : expectedRows(feedback)).map((row) => [row.key, row]),
    );
    const keys = [...new Set([...suspects, ...expected.keys()])];
    const rows = await Promise.all(keys.map((key) => partition.get(key)));
    const again = await partition.get(itemKey(id));
    if (again?.version !== item?.version) continue;
    const faults = keys.flatMap((key, place) =>
      faultOf(key, rows[place] ?? null, expected.get(key) ?? null),
    );
    const steps = faults.flatMap(({ step }) => step ?? []);
    const guard =
      item === null || feedback === null
        ? []
        : [replace({ key: itemKey(id), columns: feedbackColumns(feedback) }, item.version)];
    return {
      differences: faults.map(({ difference }) => difference),
      repair: steps.length === 0 ? [] : [...guard, ...steps],
    };
  }
  throw new StorageUnavailable('storage.busy', 'a feedback kept changing while it was checked');
}

function expectedRows(feedback: Feedback): readonly Row[] {
  return [...indexRows(feedback), referenceRow(feedback.reference, feedback.id)];
}

function faultOf(
  key: string,
  row: ReadRow | null,
  expected: Row | null,
): readonly { readonly difference: ProjectionDifference; readonly step: Step | null }[] {
  const projection = partsOfKey(key)[0] as Index;
  if (expected === null) {
    if (row === null) return [];
    return [{ difference: { kind: 'surplus', projection, key }, step: remove(key) }];
  }
  if (row === null) {
    return [{ difference: { kind: 'missing', projection, key }, step: create(expected) }];
  }
  if (holds(row, expected)) return [];
  const step = projection === 'reference' ? null : put(expected);
  return [{ difference: { kind: 'wrong', projection, key }, step }];
}
