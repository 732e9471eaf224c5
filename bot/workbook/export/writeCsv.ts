import { helsinkiDate, helsinkiTime } from '../../domain/calendar/helsinkiTime.ts';
import { defused } from '../defusedText.ts';
import type { ExportTable } from './exportFeedbacks.ts';
import type { ExportCell } from './exportRow.ts';

/**
 * The table as CSV that Excel opens right in a country of decimal commas: UTF-8 with a byte order
 * mark, semicolons, RFC 4180's quoting and line ends. Texts that Excel would run as a formula get
 * an apostrophe before them, which the import takes away again.
 */
export function writeCsv({ headings, rows }: ExportTable): Uint8Array {
  const lines = [headings.map(quoted), ...rows.map((row) => row.map(csvCell))];
  return new TextEncoder().encode(
    `\uFEFF${lines.map((cells) => `${cells.join(';')}\r\n`).join('')}`,
  );
}

function csvCell(cell: ExportCell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return quoted(defused(cell.text));
    case 'day':
      return cell.day;
    case 'time':
      return `${helsinkiDate(cell.at)} ${helsinkiTime(cell.at)}`;
  }
}

function quoted(text: string): string {
  return /[;,"\r\n\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
