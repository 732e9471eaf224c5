import { compareRow, mergedValues, type Comparison } from '../compareRow.ts';
import type { CellValues } from '../cellValue.ts';
import type { Concealed } from '../concealed.ts';
import type { RowOf, SheetColumn, SheetName } from '../sheets.ts';
import type { CellFault } from './cellFault.ts';
import type { ParsedRow } from './parseRow.ts';
import type { RawSheet } from './readWorkbookRows.ts';

export type RowOutcome =
  Comparison | { readonly kind: 'refused'; readonly faults: readonly CellFault[] };

/** A row of the workbook with what becomes of it. */
export interface PlannedRow {
  readonly sheet: SheetName;
  readonly line: number;
  /** What identifies it in its sheet; '' when its own key cannot be read. */
  readonly key: string;
  /** For people: its key with its name, or what it says. */
  readonly label: string;
  readonly outcome: RowOutcome;
}

/** A row that is compared, with what it would store; `values` are merged with what is stored. */
export interface ComparedRow<Sheet extends SheetName> extends PlannedRow {
  readonly values: RowOf<Sheet>;
  readonly parsed: ParsedRow;
}

/**
 * Compares each row of the sheet with what is stored. Rows whose key is missing, unreadable or
 * stands twice, and those with cells that cannot be read, are refused.
 */
export function compareRows<Sheet extends SheetName>(
  sheet: RawSheet & { readonly name: Sheet },
  parsed: readonly ParsedRow[],
  stored: ReadonlyMap<string, RowOf<Sheet>>,
  keyColumns: readonly SheetColumn[],
  concealed: ReadonlyMap<string, Concealed>,
): readonly ComparedRow<Sheet>[] {
  const lines = new Map<string, number>();
  return parsed.map((row): ComparedRow<Sheet> => {
    const missing = keyColumns.filter((column) => (row.values[column] ?? null) === null);
    const key =
      missing.length > 0 ? '' : keyColumns.map((column) => String(row.values[column])).join(' ');
    const known = stored.get(key) ?? null;
    const keyFaults = missing
      .filter((column) => !row.faults.some((fault) => fault.column === column))
      .map((column) => cellFault(sheet, row.line, 'required', column));
    const first = lines.get(key);
    const twice =
      key === '' || first === undefined
        ? []
        : [cellFault(sheet, row.line, 'keyTwice', keyColumns[0] ?? null, String(first))];
    if (key !== '' && first === undefined) lines.set(key, row.line);
    const shown = withHidden(row, known);
    const lost = known === null ? row.hidden : [];
    const faults = [
      ...row.faults,
      ...keyFaults,
      ...twice,
      ...lost.map((column) => cellFault(sheet, row.line, 'hiddenUnknown', column)),
    ];
    // Parsed by the sheet's own columns, so its values are those of the sheet's rows.
    const values = mergedValues(shown as RowOf<Sheet>, known);
    return {
      sheet: sheet.name,
      line: row.line,
      key,
      label: labelOf(row.values, key),
      values,
      parsed: row,
      outcome:
        faults.length > 0
          ? { kind: 'refused', faults }
          : compareRow(
              sheet.name,
              { key, values, version: row.version, leftConcealed: row.hidden },
              known,
              concealed.get(key) ?? null,
            ),
    };
  });
}

/** The row with faults, unless nothing of it was to be stored anyway. */
export function refusedWith<Row extends PlannedRow>(row: Row, faults: readonly CellFault[]): Row {
  return faults.length > 0 && isToStore(row)
    ? { ...row, outcome: { kind: 'refused', faults } }
    : row;
}

export function isToStore({ outcome }: Pick<PlannedRow, 'outcome'>): boolean {
  return outcome.kind === 'added' || outcome.kind === 'changed';
}

/** A fault at the column's cell in the row, or at the row's first cell. */
export function cellFault(
  { letters }: Pick<RawSheet, 'letters'>,
  line: number,
  code: CellFault['code'],
  column: SheetColumn | null,
  detail = '',
): CellFault {
  const letter = column === null ? undefined : letters.get(column);
  return { code, cell: `${letter ?? 'A'}${String(line)}`, column, detail };
}

function withHidden({ values, hidden }: ParsedRow, stored: CellValues | null): CellValues {
  return stored === null
    ? values
    : {
        ...values,
        ...Object.fromEntries(hidden.map((column) => [column, stored[column] ?? null])),
      };
}

function labelOf(values: CellValues, key: string): string {
  const name = values['name_fi'] ?? values['person_name'] ?? null;
  // Ids of these are nothing to read.
  const text = values['what'] ?? values['note'] ?? values['subject'] ?? null;
  if (text !== null) return String(text);
  return name === null || name === key ? key : `${key} (${String(name)})`;
}
