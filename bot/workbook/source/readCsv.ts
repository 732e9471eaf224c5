import { CsvError, parse } from 'csv-parse/sync';
import { FileRefused } from '../importFault.ts';
import type { SourceRow, SourceTable } from './sourceTable.ts';

/**
 * Reads CSV with commas or semicolons (whichever the headings have more of), quoted as RFC 4180
 * says. Empty rows are passed over but counted, as a spreadsheet counts
 * them; a row with fewer cells has empty ones at its end; one with
 * more cells than headings is told as unreadable, since nobody can say which cell is too many.
 * Columns without a heading are dropped; a heading that stands twice is refused when `used` names
 * it, and its columns are dropped otherwise. Throws FileRefused.
 */
export function readCsv(text: string, isUsed: (heading: string) => boolean): SourceTable {
  const [first, ...rest] = parseRows(text)
    .map((record, index) => ({ record, line: index + 1 }))
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  if (first === undefined || rest.length === 0) throw new FileRefused('noRows');
  const headings = first.record.map((heading) => heading.trim());
  const twice = new Set(headings.filter((name, index) => headings.indexOf(name) !== index));
  for (const heading of twice) {
    if (heading !== '' && isUsed(heading)) throw new FileRefused('headingTwice', heading);
  }
  const rows: SourceRow[] = [];
  const unreadable: SourceTable['unreadable'][number][] = [];
  for (const { record, line } of rest) {
    if (record.slice(headings.length).some((cell) => cell.trim() !== '')) {
      const detail = `${record.length} > ${headings.length}`;
      unreadable.push({ line, fault: { code: 'moreCellsThanHeadings', column: null, detail } });
      continue;
    }
    const cells = new Map<string, string>();
    headings.forEach((heading, index) => {
      if (heading !== '' && !twice.has(heading)) cells.set(heading, (record[index] ?? '').trim());
    });
    rows.push({ line, cells });
  }
  return {
    headings: headings.filter((name) => name !== '' && !twice.has(name)),
    rows,
    unreadable,
  };
}

function parseRows(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) throw new FileRefused('csv', error.message);
    throw error;
  }
}

/** Counted outside quotation marks in the first line that is not empty. */
function delimiterOf(text: string): ',' | ';' {
  let [commas, semicolons, quoted] = [0, 0, false];
  for (const character of text.trimStart()) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted && character === ',') commas += 1;
    else if (!quoted && character === ';') semicolons += 1;
  }
  return semicolons > commas ? ';' : ',';
}
