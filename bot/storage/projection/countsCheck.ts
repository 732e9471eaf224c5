import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { FeedbackCounts } from '../../domain/ports/feedbackStore.ts';
import type { ProjectionDifference } from '../../domain/ports/projectionStore.ts';
import { countsKey, countsRow, countsSchema } from '../feedback/countsRow.ts';
import { changedCounts, countChanges, emptyCounts } from '../feedback/tally.ts';
import type { Partition } from '../table/partition.ts';
import { create, replace } from '../table/row.ts';
import type { ReadRow, Step } from '../table/row.ts';
import { partsOfKey, under } from '../table/rowKeys.ts';

export type CountsRows = ReadonlyMap<string, ReadRow>;

export interface CountsFault {
  readonly difference: ProjectionDifference;
  /** Refused once the row has changed. */
  readonly repair: Step;
}

/** Every row of counts, by key. */
export async function readCounts(partition: Partition): Promise<CountsRows> {
  const rows = await partition.range(under('counts'));
  return new Map(rows.map((row) => [row.key, row]));
}

/** Keys that are not in the same version in both: somebody changed them in between. */
export function changedBetween(before: CountsRows, after: CountsRows): ReadonlySet<string> {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return new Set(keys.filter((key) => before.get(key)?.version !== after.get(key)?.version));
}

/**
 * Rows that are not the sum of the feedbacks. A change writes a feedback and its counts together,
 * so a row whose version stayed while the feedbacks were read is theirs to be compared with.
 */
export function countsFaults(
  feedbacks: Iterable<Feedback>,
  rows: CountsRows,
  changed: ReadonlySet<string>,
): readonly CountsFault[] {
  const sums = sumsOf(feedbacks);
  const keys = [...new Set([...sums.keys(), ...rows.keys()])].filter((key) => !changed.has(key));
  return keys.flatMap((key): CountsFault[] => {
    const row = rows.get(key);
    const [, month = '', unitId = ''] = partsOfKey(key);
    const sum = sums.get(key) ?? emptyCounts(unitId, month);
    if (row === undefined) {
      const difference = { kind: 'missing', projection: 'counts', key } as const;
      return [{ difference, repair: create(countsRow(sum)) }];
    }
    const read = countsSchema.safeParse(row.columns);
    if (read.success && inOneOrder(read.data) === inOneOrder(sum)) return [];
    const difference = { kind: 'wrong', projection: 'counts', key } as const;
    return [{ difference, repair: replace(countsRow(sum), row.version) }];
  });
}

function sumsOf(feedbacks: Iterable<Feedback>): ReadonlyMap<string, FeedbackCounts> {
  const sums = new Map<string, FeedbackCounts>();
  for (const feedback of feedbacks) {
    for (const change of countChanges(null, feedback)) {
      const key = countsKey(change);
      sums.set(key, changedCounts(sums.get(key) ?? null, change));
    }
  }
  return sums;
}

/** Counts by name are in the order in which the names first came up. */
function inOneOrder(counts: FeedbackCounts): string {
  return JSON.stringify(sorted(counts));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, part]) => [name, sorted(part)]);
}
