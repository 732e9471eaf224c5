import type { Coded } from './figures.ts';
import type { DatedView } from './session.ts';

export type ImportedKind = 'compilation' | 'metrics' | 'organisation' | 'feedbacks';

/** `GET /api/manage/import`: what the viewer may bring in and take out. */
export interface ImportingView extends DatedView {
  /** What a file can hold, each with a sentence on it; empty for who may not import. */
  readonly kinds: readonly (Coded<ImportedKind> & { readonly about: string })[];
  /** The languages of an exported workbook. */
  readonly languages: readonly Coded[];
  /** Without everybody's user names and roles, for who is no administrator. */
  readonly withoutPeople: boolean;
  /** Bytes. */
  readonly largestFile: number;
}

/** Where a column comes from: one of the file, always the same, or (both null) nowhere. */
export interface ColumnChoice {
  readonly column: string;
  readonly heading: string | null;
  readonly fixed: string | null;
}

/**
 * The first line, as JSON, of the body of `POST /api/manage/import` (`application/x-import`); the
 * bytes of the file follow it. Nothing is kept between two requests: whoever accepts sends the file
 * again with the version of the preview that was shown.
 */
export interface ImportRequestHead {
  readonly kind: ImportedKind;
  /** `map`: how would it be read; `preview`: what would change; `store`: change it. */
  readonly step: 'map' | 'preview' | 'store';
  /** Of a workbook; null for its first. */
  readonly sheet: string | null;
  /** Null: as kept for these headings, or as proposed. */
  readonly columns: readonly ColumnChoice[] | null;
  /** `all`: nothing is stored unless every row can be. */
  readonly accept: 'all' | 'good';
  /** The version of the preview; null before there is one. */
  readonly shown: string | null;
}

/** How far it is; the answer's lines before the last. */
export interface ImportProgress {
  readonly kind: 'progress';
  /** Reading what is stored, judging rows, storing. */
  readonly stage: 'stored' | 'judged' | 'storing';
  readonly done: number;
  readonly of: number;
}

/** The answer's last line. */
export type ImportAnswer =
  /** Nothing of the file can be read. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'mapping'; readonly mapping: MappingView }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  /** What is stored has changed since the preview: nothing was stored, and here is the new one. */
  | { readonly kind: 'overtaken'; readonly note: string; readonly preview: ImportPreview }
  /** `preview` is the result: of every row what became of it. */
  | { readonly kind: 'stored'; readonly note: string; readonly preview: ImportPreview }
  | { readonly kind: 'withheld'; readonly note: string; readonly preview: ImportPreview };

export type ImportLine = ImportProgress | ImportAnswer;

export const rowOutcomes = [
  'added',
  'changed',
  'newerHere',
  'conflict',
  'refused',
  'unchanged',
] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export interface ImportPreview {
  /** Of what was shown; goes back with the acceptance. */
  readonly version: string;
  /** When it was exported, sheets left aside and so on. */
  readonly facts: readonly string[];
  readonly sheets: readonly ImportedSheet[];
  /** The first of each sheet and outcome, in the file's order; none that change nothing. */
  readonly rows: readonly ImportedRow[];
  /** In words, that there are more rows than are shown; null when all are. */
  readonly more: string | null;
  /** Faults that several rows have, those of most rows first. */
  readonly faultGroups: readonly FaultGroup[];
  /** Rows that would be stored. */
  readonly storable: number;
  /** Something cannot be taken in: only the good rows can be accepted. */
  readonly hasObstacles: boolean;
  /** It was read by columns that somebody chose, and they can be chosen anew. */
  readonly isMapped: boolean;
}

export interface ImportedSheet {
  readonly id: string;
  readonly name: string;
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** In words, what is stored and not in the file; null when nothing is. */
  readonly missing: string | null;
  /** Faults of its headings. */
  readonly faults: readonly PlacedFault[];
}

export interface PlacedFault {
  /** `Mittarit O3`, `tulos`; empty where it is about the whole row. */
  readonly place: string;
  readonly reason: string;
}

/** A fault that several rows have. */
export interface FaultGroup extends PlacedFault {
  readonly count: number;
  /** Where it is met first. */
  readonly firstLine: number;
}

export interface ImportedRow {
  readonly sheet: string;
  readonly line: number;
  /** What the row is about; '' when that cannot be read. */
  readonly label: string;
  readonly outcome: RowOutcome;
  /** Of a conflict, why; null otherwise. */
  readonly why: string | null;
  /** Before is null where nothing is stored yet. */
  readonly cells: readonly {
    readonly column: string;
    readonly before: string | null;
    readonly after: string;
  }[];
  readonly faults: readonly PlacedFault[];
}

/** How a file of another making would be read: a column of ours each, and the first rows. */
export interface MappingView {
  /** The file's headings, each with some of what stands under it. */
  readonly headings: readonly { readonly name: string; readonly samples: readonly string[] }[];
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** True when the choice is one that was kept for these headings. */
  readonly isKept: boolean;
  readonly fields: readonly MappedField[];
  readonly rows: readonly ImportedRow[];
  /** In words, what is still needed; null when nothing is. */
  readonly missing: string | null;
}

export interface MappedField {
  readonly column: string;
  readonly label: string;
  readonly required: boolean;
  /** How the heading was found: by its name, by likeness (look at it), by a choice; or not. */
  readonly how: 'name' | 'near' | 'chosen' | 'none';
  readonly heading: string | null;
  readonly fixed: string | null;
  /** What a fixed value is chosen from; empty when it is typed. */
  readonly choices: readonly Coded[];
}
