import type { ImportAnswer, ImportProgress, ImportRequestHead } from '../contract/importing.ts';
import type { TemplateKind } from '../contract/setUp.ts';
import type { Instant } from '../domain/calendar/time.ts';
import type { PersonId } from '../domain/organisation/organisation.ts';
import type { Translator } from '../wording/translator.ts';

/** A workbook, or why there is none. */
export type WrittenWorkbook =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      /** Of a table: what it is called, and how many rows it has. */
      readonly told?: { readonly title: string; readonly rows: number };
    }
  /** What was sent is no table; `why` is for the log. */
  | { readonly kind: 'malformed'; readonly why: string }
  /** Too many are waiting already. */
  | { readonly kind: 'busy' }
  /** It takes more memory than can be spared. */
  | { readonly kind: 'tooHeavy' };

/** What the interface asks of whatever reads and writes workbooks; none of it holds others up. */
export interface Workbooks {
  /** Shows what a file would change, or changes it; `signal` ends what nobody waits for. */
  readonly runImport: (
    head: ImportRequestHead,
    bytes: Uint8Array,
    context: {
      readonly by: PersonId;
      readonly words: Translator;
      readonly tell: (stage: ImportProgress['stage'], done: number, of: number) => Promise<void>;
      readonly signal: AbortSignal | null;
    },
  ) => Promise<ImportAnswer>;
  /** The whole compilation as a workbook; without people's user names and roles where told. */
  readonly exportCompilation: (
    words: Translator,
    at: Instant,
    withPeople: boolean,
  ) => Promise<WrittenWorkbook>;
  /** An empty workbook with the import's headings, in the language of the words. */
  readonly writeTemplate: (kind: TemplateKind, words: Translator) => Promise<WrittenWorkbook>;
  /** A table as somebody sees it (an `ExportedTable` as JSON, as it was sent), as a workbook. */
  readonly writeTable: (body: Uint8Array) => Promise<WrittenWorkbook>;
}
