import type { FaultCode } from '../../importFault.ts';
import { excelDateText } from './excelDate.ts';
import { readXml } from './readXml.ts';
import { unescaped } from './workbookParts.ts';

/** A cell's content as text, or why it has none. */
export type SheetCell =
  { readonly text: string } | { readonly code: FaultCode; readonly detail: string };

/** A row's number, from 1, and its cells that are not empty by column, from 0. */
export interface SheetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  /** The mark that numbers are written with, so that what reads them next reads them right. */
  readonly decimal: ',' | '.';
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
 * holds the content. Throws FileRefused for what is not well formed.
 */
export function readSheet(xml: string, context: SheetContext): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  const open: string[] = [];
  let row: { line: number; cells: Map<number, SheetCell> } | null = null;
  let cell: OpenCell | null = null;
  let [line, column] = [0, -1];
  readXml(xml, {
    open: (name, { r: place, t: type = 'n', s: style = '' }) => {
      open.push(name);
      if (name === 'row') {
        line = Number(place ?? line + 1);
        column = -1;
        row = { line, cells: new Map() };
      } else if (name === 'c' && row !== null) {
        column = place === undefined ? column + 1 : columnOf(place);
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
        if (content !== null) row?.cells.set(cell.column, content);
        cell = null;
      } else if (name === 'row' && row !== null) {
        if (row.cells.size > 0) rows.push(row);
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
function contentOf(cell: OpenCell, context: SheetContext): SheetCell | null {
  const { type, value, inline, hasFormula } = cell;
  if (type === 'inlineStr') return textOf(unescaped(inline ?? ''));
  if (value === null) {
    return hasFormula ? { code: 'formulaWithoutValue', detail: '' } : null;
  }
  switch (type) {
    case 's': {
      const shared = context.strings[Number(value)];
      return shared === undefined ? { code: 'cellBroken', detail: value } : textOf(shared);
    }
    case 'str':
      return textOf(unescaped(value));
    case 'b':
      return textOf(value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return { code: 'cellError', detail: value };
    case 'd':
      return textOf(value.replace(/\.\d+/u, ''));
    default:
      return numberOf(value, cell.style, context);
  }
}

function numberOf(value: string, style: number, context: SheetContext): SheetCell | null {
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

function textOf(text: string): SheetCell | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : { text: trimmed };
}

/** `A1` is column 0, `AB7` is column 27. */
function columnOf(place: string): number {
  const letters = /^[A-Z]+/u.exec(place.toUpperCase())?.[0] ?? '';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
