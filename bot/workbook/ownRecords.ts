import { columnsOf, type Column, type ImportKind } from './columns.ts';
import { FileRefused } from './importFault.ts';
import type { Cell, ImportRecord } from './importRecord.ts';
import type { SourceTable } from './source/sourceTable.ts';

/** Of these a file in the product's own format needs the headings. */
const neededHeadings: Readonly<Record<ImportKind, readonly Column[]>> = {
  metrics: ['metric'],
  feedbacks: ['external_id', 'text', 'unit', 'received'],
  organisation: ['code', 'name_fi'],
};

/**
 * Reads a table in the product's own format. A heading that is none of the format's is refused,
 * so that a mistyped one does not lose its column in silence. Throws FileRefused.
 */
export function ownRecords(
  kind: ImportKind,
  table: SourceTable,
  columnOf: (heading: string) => Column | null,
): readonly ImportRecord[] {
  const headings = new Map<Column, string>();
  for (const heading of table.headings) {
    const column = columnOf(heading);
    if (column === null) throw new FileRefused('headingUnknown', heading);
    if (headings.has(column)) throw new FileRefused('headingTwice', heading);
    headings.set(column, heading);
  }
  // What has references is an export that comes back: it tells of what is here already.
  for (const column of headings.has('reference') ? [] : neededHeadings[kind]) {
    if (!headings.has(column)) throw new FileRefused('columnMissing', column);
  }
  return table.rows.map(({ line, cells }) => ({
    line,
    label: null,
    cells: new Map(
      columnsOf[kind].flatMap((column): [Column, Cell][] => {
        const heading = headings.get(column);
        const text = heading === undefined ? null : (cells.get(heading) ?? null);
        return heading === undefined || text === null || text === ''
          ? []
          : [[column, { text, column: heading }]];
      }),
    ),
    parts: [],
    faults: [],
  }));
}
