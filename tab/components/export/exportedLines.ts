import type { ExportedTable } from '../../../bot/contract/exporting.ts';
import type { FeedbackLine } from '../../../bot/contract/feedback.ts';
import type { DatedView } from '../../../bot/contract/session.ts';
import type { Translate } from '../../text/texts.ts';
import { exportedTable, textCell } from './exportedTable.ts';

/** A list of feedbacks, in its order, with what the reader sees of each. */
export function exportedLines(
  title: string,
  view: DatedView,
  rows: readonly FeedbackLine[],
  t: Translate,
): ExportedTable {
  return exportedTable<FeedbackLine>(
    {
      ...{ title, view, filter: [], groups: [{ heading: null, rows }] },
      columns: [
        { header: t('export.column.reference'), cell: (line) => textCell(line.reference) },
        { header: t('export.column.kind'), cell: (line) => textCell(line.kind.text) },
        { header: t('export.column.state'), cell: (line) => textCell(line.state.text) },
        { header: t('export.column.unit'), cell: (line) => textCell(line.unit) },
        { header: t('export.column.due'), cell: (line) => textCell(line.due?.text ?? null) },
        { header: t('export.column.received'), cell: (line) => textCell(line.receivedText) },
        { header: t('export.column.text'), cell: (line) => textCell(line.firstLine) },
      ],
    },
    t,
  );
}
