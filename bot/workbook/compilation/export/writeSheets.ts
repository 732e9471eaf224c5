import writeExcelFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import type { LightColour } from '../../../contract/figures.ts';
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
  return { value: escaped(text), type: String, ...style };
}

/**
 * `_x0041_` in a workbook means A: a text that really says so has its first character escaped. So
 * has one that is the name of something every object has, such as `toString`: the writer keeps
 * its texts by themselves in an object and would write a cell that cannot be read.
 */
function escaped(text: string): string {
  const plain = text.replace(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_');
  return plain in {} ? `_x${hexadecimal(plain)}_${plain.slice(1)}` : plain;
}

function hexadecimal(text: string): string {
  return text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
