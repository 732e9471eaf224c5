import type { ExportedTable } from '../contract/exporting.ts';
import type { ImportAnswer, ImportProgress, ImportRequestHead } from '../contract/importing.ts';
import type { Instant } from '../domain/calendar/time.ts';
import type { PersonId } from '../domain/organisation/organisation.ts';
import type { Translator } from '../wording/translator.ts';

/** What the interface asks of whatever reads and writes workbooks. */
export interface Workbooks {
  /** Shows what a file would change, or changes it. */
  readonly runImport: (
    head: ImportRequestHead,
    bytes: Uint8Array,
    context: {
      readonly by: PersonId;
      readonly words: Translator;
      readonly tell: (stage: ImportProgress['stage'], done: number, of: number) => Promise<void>;
    },
  ) => Promise<ImportAnswer>;
  /** The whole compilation as a workbook; without people's user names and roles where told. */
  readonly exportCompilation: (
    words: Translator,
    at: Instant,
    withPeople: boolean,
  ) => Promise<Uint8Array>;
  /** A table as somebody sees it, as a workbook: texts are texts and never formulas. */
  readonly writeTable: (table: ExportedTable) => Promise<Uint8Array>;
}
