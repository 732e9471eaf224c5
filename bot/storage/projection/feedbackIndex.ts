import type { Feedback } from '../../domain/feedback/feedback.ts';
import { itemKey } from '../feedback/changeSteps.ts';
import { feedbackColumns, feedbackSchema } from '../feedback/feedbackRow.ts';
import { indexRows } from '../feedback/indexRows.ts';
import { referenceRow } from '../feedback/referenceRow.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { replace } from '../table/row.ts';
import { partsOfKey } from '../table/rowKeys.ts';
import type { ItemIndex } from './itemIndex.ts';

/** The lists of feedbacks. A reference stays taken for ever, whoever has it. */
export function feedbackIndex(partition: Partition): ItemIndex<Feedback> {
  return {
    projections: ['due', 'queue', 'logged', 'reference', 'received', 'heldContact', 'heldContent'],
    lasting: 'reference',
    rowsOf: (feedback) => [...indexRows(feedback), referenceRow(feedback.reference, feedback.id)],
    idIn: (key) => partsOfKey(key).at(-1) ?? '',
    inspect: async (id) => {
      const row = await partition.get(itemKey(id));
      if (row === null) return null;
      const value = readColumns(feedbackSchema, row, partition);
      const item = { key: itemKey(id), columns: feedbackColumns(value) };
      return { value, version: row.version, guard: replace(item, row.version) };
    },
  };
}
