import { CsvError, parse } from 'csv-parse/sync';
import { undefused } from '../defusedText.ts';
import { FileRefused } from '../importFault.ts';
import type { SourceTable } from './sourceTable.ts';
import { tableOf, type TableHeadings } from './tableOf.ts';

/**
 * Reads CSV with commas or semicolons (whichever the headings have more of), quoted as RFC 4180
 * says. Empty rows are passed over but counted, as a spreadsheet counts them. An apostrophe that
 * keeps a cell from being a formula is taken away, as the export puts it there. Throws FileRefused.
 */
export function readCsv(text: string, headings: TableHeadings): SourceTable {
  const rows = parseRows(text)
    .map((record, index) => ({
      line: index + 1,
      cells: record.map((cell) => ({ text: undefused(cell.trim()) })),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.text !== ''));
  return tableOf(rows, headings);
}

function parseRows(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
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
