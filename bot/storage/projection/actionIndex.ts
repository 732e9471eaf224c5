import type { CorrectiveAction } from '../../domain/action/action.ts';
import { actionIndexRows, actionKey, actionRow, actionSchema } from '../action/actionRows.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { replace } from '../table/row.ts';
import { partsOfKey, under } from '../table/rowKeys.ts';
import { readsAs } from './holds.ts';
import type { ItemIndex } from './itemIndex.ts';

/** The copies of corrective actions: those of a metric, and those still open. */
export function actionIndex(partition: Partition): ItemIndex<CorrectiveAction> {
  return {
    projections: ['action-of', 'action-open'],
    rowsOf: actionIndexRows,
    agrees: (stored, expected) => readsAs(actionSchema, stored, expected),
    idIn: (key) => partsOfKey(key).at(-1) ?? '',
    inspect: async (id) => {
      const row = await partition.get(actionKey(id));
      if (row === null) return null;
      const value = readColumns(actionSchema, row, partition);
      return { value, version: row.version, guard: replace(actionRow(value), row.version) };
    },
  };
}

export async function allActions(
  partition: Partition,
): Promise<ReadonlyMap<string, CorrectiveAction>> {
  const read = new Map<string, CorrectiveAction>();
  for await (const row of partition.stream(under('action'))) {
    const action = readColumns(actionSchema, row, partition);
    read.set(action.id, action);
  }
  return read;
}
