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
  /** Columns in which the mark of a concealed figure was left as exported. */
  readonly leftConcealed: readonly SheetColumn[];
}

/**
 * Compares a row as written, as stored and as it was when it was exported (of which the version
 * tells enough). Nothing stored is overwritten that the workbook's editor has not seen.
 *
 * What becomes of a figure written over a concealed one never depends on what that one is, so no
 * row tells a right guess from a wrong one.
 */
export function compareRow(
  sheet: SheetName,
  { key, values, version, leftConcealed }: WrittenRow,
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
  const fields = differences(sheet, values, stored, concealed, leftConcealed);
  if (fields.length === 0) return { kind: 'unchanged' };
  if (own === null) return { kind: 'conflict', why: 'keyTaken', fields };
  if (own === rowVersion(sheet, key, stored, concealed)) return { kind: 'changed', fields };
  // What was exported when it could still be shown says so itself, whatever is stored now.
  const untouched = [concealed, null].map((hides) => rowVersion(sheet, key, values, hides));
  if (untouched.includes(own)) return { kind: 'newerHere', fields };
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

/**
 * The cells in which the two rows say something else; of a concealed figure all of its cells that
 * were written, be they the same or not.
 */
export function differences(
  sheet: SheetName,
  written: CellValues,
  stored: CellValues,
  concealed: Concealed | null = null,
  leftConcealed: readonly SheetColumn[] = [],
): readonly FieldChange[] {
  return storedColumnsOf(sheet).flatMap(({ id }) => {
    const [was, is] = [stored[id] ?? null, written[id] ?? null];
    const hides = isConcealed(concealed, id);
    const change = { column: id, stored: hides ? null : was, written: is, isConcealed: hides };
    const isSame = hides ? leftConcealed.includes(id) : isSameValue(was, is);
    return isSame ? [] : [change];
  });
}
