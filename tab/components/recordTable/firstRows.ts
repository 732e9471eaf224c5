import type { RecordGroup } from './column.ts';

/** The first rows of all groups together; a group of which nothing is left is left out. */
export function firstRows<Row>(
  groups: readonly RecordGroup<Row>[],
  most: number,
): readonly RecordGroup<Row>[] {
  let left = most;
  return groups.flatMap((group): readonly RecordGroup<Row>[] => {
    if (left <= 0) return [];
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return [{ ...group, rows, count: group.rows.length }];
  });
}
