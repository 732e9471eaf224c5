import { FileRefused } from '../../importFault.ts';
import { fileLimits, type ReadBudget } from '../readBudget.ts';
import { writtenCell, type WrittenCell, type WrittenRow } from '../tableOf.ts';
import { excelDateText } from './excelDate.ts';
import { readXml } from './readXml.ts';
import { unescaped } from './workbookParts.ts';

/** Excel's last row and its last column, XFD, from 0. */
const [lastRow, lastColumn] = [1_048_576, 16_383];

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  /** The mark that numbers are written with, so that what reads them next reads them right. */
  readonly decimal: ',' | '.';
  readonly budget: ReadBudget;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string | null;
  inline: string | null;
}

/**
 * Reads a sheet's cells. A formula gives the value that was stored with it; one without a stored
 * value and one that ended in an error are told, never taken for empty. Of merged cells the first
 * holds the content. Throws FileRefused for what is not well formed, for places that Excel does
 * not have, and above the limits of `fileLimits`.
 */
export function readSheet(xml: string, context: SheetContext): readonly WrittenRow[] {
  context.budget.sheet();
  const rows: WrittenRow[] = [];
  const open: string[] = [];
  let row: { line: number; width: number; cells: Map<number, WrittenCell> } | null = null;
  let cell: OpenCell | null = null;
  let [line, column] = [0, -1];
  readXml(xml, {
    open: (name, { r: place, t: type = 'n', s: style = '' }) => {
      open.push(name);
      if (name === 'row') {
        line = rowOf(place ?? String(line + 1));
        column = -1;
        row = { line, width: 0, cells: new Map() };
      } else if (name === 'c' && row !== null) {
        column = place === undefined ? column + 1 : columnOf(place);
        if (column > lastColumn) throw new FileRefused('tooManyColumns', fileLimits.columns);
        const isStyled = style !== '';
        cell = {
          column,
          type,
          style: isStyled ? Number(style) : -1,
          hasFormula: false,
          value: null,
          inline: null,
        };
      } else if (cell !== null) {
        if (name === 'f') cell.hasFormula = true;
        if (name === 'v') cell.value = '';
        if (name === 'is') cell.inline = '';
      }
    },
    close: (name) => {
      open.pop();
      if (name === 'c' && cell !== null) {
        const content = contentOf(cell, context);
        if (content !== null && row !== null) {
          context.budget.cell(cell.column, 'text' in content ? content.text.length : 0);
          row.cells.set(cell.column, content);
          row.width = Math.max(row.width, cell.column + 1);
        }
        cell = null;
      } else if (name === 'row' && row !== null) {
        if (row.cells.size > 0) {
          context.budget.row();
          rows.push(row);
        }
        row = null;
      }
    },
    text: (text) => {
      if (cell === null) return;
      const inside = open.at(-1);
      if (inside === 'v') cell.value = `${cell.value ?? ''}${text}`;
      if (inside === 't' && !open.includes('rPh')) cell.inline = `${cell.inline ?? ''}${text}`;
    },
  });
  return rows;
}

/** Null for an empty cell. */
function contentOf(cell: OpenCell, context: SheetContext): WrittenCell | null {
  const { type, value, inline, hasFormula } = cell;
  if (type === 'inlineStr') return writtenCell(unescaped(inline ?? ''));
  if (value === null) {
    return hasFormula ? { code: 'formulaWithoutValue', detail: '' } : null;
  }
  switch (type) {
    case 's': {
      const shared = context.strings[Number(value)];
      return shared === undefined ? { code: 'cellBroken', detail: value } : writtenCell(shared);
    }
    case 'str':
      return writtenCell(unescaped(value));
    case 'b':
      return writtenCell(value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return { code: 'cellError', detail: value };
    case 'd':
      return writtenCell(value.replace(/\.\d+/u, ''));
    default:
      return numberOf(value, cell.style, context);
  }
}

function numberOf(value: string, style: number, context: SheetContext): WrittenCell | null {
  if (value.trim() === '') return null;
  const number = Number(value);
  if (!Number.isFinite(number)) return { code: 'cellBroken', detail: value };
  if (context.dateStyles[style] === true) {
    const text = excelDateText(number, context.from1904);
    return text === null ? { code: 'notDate', detail: value } : { text };
  }
  // Fifteen digits is what Excel shows: 0.1 + 0.2 is 0.3 there.
  const shown = String(Number(number.toPrecision(15)));
  return { text: context.decimal === ',' ? shown.replace('.', ',') : shown };
}

function rowOf(place: string): number {
  const line = /^\d{1,9}$/u.test(place) ? Number(place) : 0;
  if (line > lastRow) throw new FileRefused('tooManyRows', fileLimits.rows);
  if (line === 0) throw new FileRefused('workbook', place.slice(0, 20));
  return line;
}

/** `A1` is column 0, `AB7` is column 27; longer names than Excel has are beyond its last column. */
function columnOf(place: string): number {
  const letters = /^[A-Z]+/u.exec(place.toUpperCase())?.[0];
  if (letters === undefined) throw new FileRefused('workbook', place.slice(0, 20));
  if (letters.length > 3) return lastColumn + 1;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
