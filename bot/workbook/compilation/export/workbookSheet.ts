import type { LightColour } from '../../../contract/figures.ts';
import type { CellValue } from '../cellValue.ts';
import type { ListName } from '../columnSpec.ts';

/** A cell as it is written: what it says and how it looks. */
export interface WorkbookCell {
  readonly value: CellValue;
  readonly look:
    'plain' | 'day' | 'percent' | 'info' | 'heading' | 'infoHeading' | 'title' | 'wrapped';
  /** The colour of its traffic light; null for none. */
  readonly light: LightColour | null;
}

/** What may be picked in a column: a fixed list, or what stands in a column of another sheet. */
export type Picking =
  | { readonly kind: 'choice'; readonly list: ListName | 'stage' }
  | { readonly kind: 'column'; readonly sheet: string; readonly column: number };

export interface WorkbookSheet {
  readonly title: string;
  /** The headings first, where there are any. */
  readonly rows: readonly (readonly WorkbookCell[])[];
  readonly widths: readonly number[];
  /** Columns, from the left, that stay in sight beside the headings; null: nothing is frozen. */
  readonly frozenColumns: number | null;
  /** By column, from 0. */
  readonly picking: ReadonlyMap<number, Picking>;
}

export function cell(
  value: CellValue,
  look: WorkbookCell['look'] = 'plain',
  light: LightColour | null = null,
): WorkbookCell {
  return { value, look, light };
}
