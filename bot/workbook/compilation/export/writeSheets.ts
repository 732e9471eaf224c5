import writeExcelFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import type { LightColour } from '../../../contract/figures.ts';
import { workbookText } from '../../workbookText.ts';
import { canonicalText } from '../cellValue.ts';
import { validationLists, type ListPlaces } from './validationLists.ts';
import type { WorkbookCell, WorkbookSheet } from './workbookSheet.ts';

/** Behind the words; each bears black text with a contrast of at least 7 : 1. */
const lightFills: Readonly<Record<LightColour, string>> = {
  none: '#FFFFFF',
  grey: '#E1E1E1',
  green: '#C6EFCE',
  amber: '#FFEB9C',
  red: '#FFC7CE',
};

const looks: Readonly<Record<WorkbookCell['look'], Partial<CellObject>>> = {
  plain: {},
  day: {},
  percent: { format: '0.##%' },
  info: { textColor: '#595959' },
  heading: { fontWeight: 'bold', backgroundColor: '#DCE6F1', wrap: true, alignVertical: 'top' },
  infoHeading: {
    ...{ fontWeight: 'bold', fontStyle: 'italic', textColor: '#595959' },
    ...{ backgroundColor: '#F2F2F2', wrap: true, alignVertical: 'top' },
  },
  title: { fontWeight: 'bold', fontSize: 14 },
  wrapped: { wrap: true, alignVertical: 'top' },
};

/** The sheets as an .xlsx workbook; texts are texts and never formulas, days are real days. */
export async function writeSheets(
  sheets: readonly WorkbookSheet[],
  lists: ListPlaces,
): Promise<Uint8Array> {
  const written = sheets.map(({ title, rows, widths, frozenColumns }) => ({
    data: rows.map((row) => row.map(cellObject)),
    sheet: title,
    columns: widths.map((width) => ({ width })),
    ...(frozenColumns === null ? {} : { stickyRowsCount: 1, stickyColumnsCount: frozenColumns }),
  }));
  return writeExcelFile(written, { features: [validationLists(sheets, lists)] }).toBuffer();
}

function cellObject({ value, look, light }: WorkbookCell): CellObject | null {
  const style = {
    ...looks[look],
    ...(light === null ? {} : { backgroundColor: lightFills[light], textColor: '#000000' }),
  };
  if (typeof value === 'number') return { value, type: Number, ...style };
  const text = value === null ? null : canonicalText(value);
  if (text === null) return null;
  if (look === 'day') {
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  return { value: workbookText(text), type: String, ...style };
}
