import type { LightColour } from './figures.ts';

/** A cell as it is seen; a number or day beside its text, so that a spreadsheet can reckon with it. */
export interface ExportedCell {
  readonly text: string;
  /** Of `percent` a share (0–1); null for a text. */
  readonly value?: number | undefined;
  /** `YYYY-MM-DD`. */
  readonly day?: string | undefined;
  readonly percent?: boolean | undefined;
  readonly light?: LightColour | undefined;
}

/**
 * Body of `POST /api/export`: a table as it stands before its reader, sorted, filtered and grouped
 * in the tab. It comes back as a workbook to whoever sent it; nothing is kept.
 */
export interface ExportedTable {
  readonly title: string;
  /** Above the table: as of when, filtered by what, from where. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (ExportedCell | null)[])[];
}
