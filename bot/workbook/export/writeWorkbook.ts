import writeExcelFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import { helsinkiDate, helsinkiTime } from '../../domain/calendar/helsinkiTime.ts';
import { workbookText } from '../workbookText.ts';
import type { ExportTable } from './exportFeedbacks.ts';
import type { ExportCell } from './exportRow.ts';

/** Rows that a sheet holds, its headings included. */
export const mostSheetRows = 1_048_576;

const [narrow, wide] = [16, 32];

/**
 * The table as an .xlsx workbook of one sheet: days and times are real ones (Helsinki's), texts
 * are texts and never formulas, whatever they begin with. The headings stay in sight.
 */
export async function writeWorkbook(table: ExportTable, sheet: string): Promise<Uint8Array> {
  const headings = table.headings.map((value): CellObject => ({
    value,
    type: String,
    fontWeight: 'bold',
  }));
  const data = [headings, ...table.rows.map((row) => row.map(workbookCell))];
  const longTextsFrom = table.headings.length - 6;
  return writeExcelFile(data, {
    sheet,
    stickyRowsCount: 1,
    columns: table.headings.map((_, index) => ({ width: index < longTextsFrom ? narrow : wide })),
  }).toBuffer();
}

function workbookCell(cell: ExportCell): CellObject | null {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return { value: workbookText(cell.text), type: String };
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'time': {
      const clock = `${helsinkiDate(cell.at)}T${helsinkiTime(cell.at)}:00Z`;
      return { value: new Date(clock), type: Date, format: 'yyyy-mm-dd hh:mm' };
    }
  }
}
