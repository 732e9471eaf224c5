import type { Instant } from '../../domain/calendar/time.ts';
import type { Translator } from '../../wording/translator.ts';
import type { ExportedTable } from '../../contract/exporting.ts';
import { writeTable } from '../export/writeTable.ts';
import { exportCompilation, type ExportStores } from '../compilation/export/exportCompilation.ts';
import { createImportDesk, type ImportDeskDeps, type RunImport } from './importDesk.ts';
import type { FeedbackStore } from '../../domain/ports/feedbackStore.ts';

/** The stores that workbooks are made of and taken into. */
export type WorkbookStores = Omit<
  ImportDeskDeps,
  'feedbacks' | 'calendar' | 'translators' | 'now'
> &
  Omit<ExportStores, 'feedbacks'> & { readonly feedback: FeedbackStore };

/** Everything that the tab does with workbooks. */
export function workbooksOf(
  stores: WorkbookStores,
  surroundings: Pick<ImportDeskDeps, 'calendar' | 'translators' | 'now'>,
): {
  readonly runImport: RunImport;
  readonly exportCompilation: (
    words: Translator,
    at: Instant,
    withPeople: boolean,
  ) => Promise<Uint8Array>;
  readonly writeTable: (table: ExportedTable) => Promise<Uint8Array>;
} {
  const sources = { ...stores, feedbacks: stores.feedback };
  return {
    runImport: createImportDesk({ ...sources, ...surroundings }),
    exportCompilation: async (words, at, withPeople) =>
      (await exportCompilation(sources, words, at, withPeople)).bytes,
    writeTable,
  };
}
