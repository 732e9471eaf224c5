import { isSameValue, type CellValue, type CellValues } from './cellValue.ts';
import { isConcealed, type Concealed } from './concealed.ts';
import { isVersionOf, rowVersion } from './rowVersion.ts';
import { storedColumnsOf, type SheetColumn, type SheetName } from './sheets.ts';

/** A cell that says something else than what is stored. */
export interface FieldChange {
  readonly column: SheetColumn;
  /** Null where it is empty or shown to nobody. */
  readonly stored: CellValue;
  readonly written: CellValue;
  readonly isConcealed: boolean;
}

/** What a row of the workbook would do to what is stored. */
export type Comparison =
  | { readonly kind: 'added'; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'changed'; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'unchanged' }
  /** Changed in the product since the export and untouched in the workbook: left alone. */
  | { readonly kind: 'newerHere'; readonly fields: readonly FieldChange[] }
  | {
      readonly kind: 'conflict';
      /**
       * Changed on both sides; removed here since; a new row by the key of one that is there;
       * changed by somebody else while it was being stored.
       */
      readonly why: 'bothChanged' | 'removedHere' | 'keyTaken' | 'meanwhile';
      readonly fields: readonly FieldChange[];
    };

/** A row with what identifies it. */
export interface WrittenRow {
  readonly key: string;
  readonly values: CellValues;
  /** As exported; null for a row that was not. */
  readonly version: string | null;
}

/**
 * Compares a row as written, as stored and as it was when it was exported (of which the version
 * tells enough). Nothing stored is overwritten that the workbook's editor has not seen.
 */
export function compareRow(
  sheet: SheetName,
  { key, values, version }: WrittenRow,
  stored: CellValues | null,
  concealed: Concealed | null = null,
): Comparison {
  const own = version !== null && isVersionOf(version, sheet, key) ? version : null;
  if (stored === null) {
    const fields = differences(sheet, values, {});
    return own === null
      ? { kind: 'added', fields }
      : { kind: 'conflict', why: 'removedHere', fields: [] };
  }
  const fields = differences(sheet, values, stored, concealed);
  if (fields.length === 0) return { kind: 'unchanged' };
  if (own === null) return { kind: 'conflict', why: 'keyTaken', fields };
  if (own === rowVersion(sheet, key, stored, concealed)) return { kind: 'changed', fields };
  if (own === rowVersion(sheet, key, values, concealed)) return { kind: 'newerHere', fields };
  return { kind: 'conflict', why: 'bothChanged', fields };
}

/**
 * The row to store: as written, but what a cell cannot tell from what is stored (the sixteenth
 * digit of a number, a blank at a text's end) stays as it is.
 */
export function mergedValues<Values extends CellValues>(
  written: Values,
  stored: Values | null,
): Values {
  if (stored === null) return written;
  const entries = Object.entries(written).map(([column, value]) => {
    const known = stored[column] ?? null;
    return [column, isSameValue(value, known) ? known : value] as const;
  });
  // The same columns with values of the same kinds.
  return Object.fromEntries(entries) as Values;
}

/** The cells in which the two rows say something else. */
export function differences(
  sheet: SheetName,
  written: CellValues,
  stored: CellValues,
  concealed: Concealed | null = null,
): readonly FieldChange[] {
  return storedColumnsOf(sheet).flatMap(({ id }) => {
    const [was, is] = [stored[id] ?? null, written[id] ?? null];
    const hides = isConcealed(concealed, id);
    const change = { column: id, stored: hides ? null : was, written: is, isConcealed: hides };
    return isSameValue(was, is) ? [] : [change];
  });
}
