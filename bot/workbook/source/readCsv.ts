import { CsvError, parse } from 'csv-parse/sync';
import { undefused } from '../defusedText.ts';
import { FileRefused } from '../importFault.ts';
import { ReadBudget } from './readBudget.ts';
import type { SourceTable } from './sourceTable.ts';
import { tableOf, writtenCell, type TableHeadings, type WrittenRow } from './tableOf.ts';

/**
 * Reads CSV with commas or semicolons (whichever the headings have more of), quoted as RFC 4180
 * says. Empty rows are passed over but counted, as a spreadsheet counts them. An apostrophe that
 * keeps a cell from being a formula is taken away, as the export puts it there. Throws FileRefused.
 */
export function readCsv(text: string, headings: TableHeadings): SourceTable {
  const budget = new ReadBudget();
  const rows: WrittenRow[] = [];
  let line = 0;
  parseRows(text, (record) => {
    line += 1;
    const cells: [number, NonNullable<ReturnType<typeof writtenCell>>][] = [];
    for (const [index, written] of record.entries()) {
      const cell = writtenCell(undefused(written.trim()));
      if (cell === null) continue;
      budget.cell(index, written.length);
      cells.push([index, cell]);
    }
    if (cells.length === 0) return;
    budget.row();
    rows.push({ line, width: record.length, cells: new Map(cells) });
  });
  return tableOf(rows, headings, budget);
}

/** Hands the rows on one by one, so that none is kept that is not wanted. */
function parseRows(text: string, take: (record: readonly string[]) => void): void {
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      on_record: (record: readonly string[]) => {
        take(record);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new FileRefused('csv', error.message);
    throw error;
  }
}

/** Counted outside quotation marks in the first line that has any of them. */
function delimiterOf(text: string): ',' | ';' {
  let [commas, semicolons, quoted] = [0, 0, false];
  for (const character of text.trimStart()) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n' && commas + semicolons > 0) break;
    else if (!quoted && character === ',') commas += 1;
    else if (!quoted && character === ';') semicolons += 1;
  }
  return semicolons > commas ? ';' : ',';
}
