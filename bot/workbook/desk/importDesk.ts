import { randomUUID } from 'node:crypto';
import type {
  ImportAnswer,
  ImportPreview,
  ImportRequestHead,
  RowOutcome,
} from '../../contract/importing.ts';
import { importActor } from '../../domain/organisation/importActor.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { AuditStore } from '../../domain/ports/auditStore.ts';
import type { MappingStore } from '../../domain/ports/mappingStore.ts';
import type { Translator } from '../../wording/translator.ts';
import type { ImportKind } from '../columns.ts';
import { applyCompilation } from '../compilation/import/applyCompilation.ts';
import {
  previewCompilation,
  type CompilationDeps,
} from '../compilation/import/previewCompilation.ts';
import { NoCompilation } from '../compilation/import/readWorkbookRows.ts';
import { FileRefused } from '../importFault.ts';
import { importFile, type ImportDeps } from '../importFile.ts';
import type { TellProgress } from '../progress.ts';
import { chosenColumns, mappingOf, presentMapping, readForeignFile } from './foreignFile.ts';
import { presentCompilation } from './presentCompilation.ts';
import { presentReport } from './presentReport.ts';

/** What the tab's import reads from and writes to. */
export type ImportDeskDeps = Omit<CompilationDeps, 'by' | 'tell'> &
  Omit<ImportDeps, 'by' | 'tell'> & {
    readonly mappings: Pick<MappingStore, 'find' | 'keep'>;
    readonly audit: Pick<AuditStore, 'note'>;
  };

/** Who brings a file in, in whose words, and how to tell how far it is. */
export interface ImportContext {
  readonly by: PersonId;
  readonly words: Translator;
  readonly tell: TellProgress;
}

export type RunImport = (
  head: ImportRequestHead,
  bytes: Uint8Array,
  context: ImportContext,
) => Promise<ImportAnswer>;

/**
 * Shows what a file would change, and changes it. Nothing is kept in between: whoever accepts
 * sends the file again with the version of what was shown, and where that is no longer what would
 * happen, nothing is stored and the new preview is shown. So it makes no difference which instance
 * answers, or whether one has been restarted.
 */
export function createImportDesk(deps: ImportDeskDeps): RunImport {
  return async (head, bytes, context) => {
    try {
      const answer =
        head.kind === 'compilation'
          ? await runCompilation(head, bytes, { ...deps, ...context })
          : await runForeign(head.kind, head, bytes, { ...deps, ...context });
      if (answer.kind === 'stored') await noteImport(head.kind, answer.preview, deps, context);
      return answer;
    } catch (error) {
      const reason = reasonOf(error, context.words);
      if (reason === null) throw error;
      return { kind: 'refused', reason };
    }
  };
}

/** That a file was taken in, by whom and how much of it; what it changed has lines of its own. */
async function noteImport(
  kind: ImportRequestHead['kind'],
  preview: ImportPreview,
  { audit, now }: ImportDeskDeps,
  { by }: ImportContext,
): Promise<void> {
  const counts = (['added', 'changed', 'refused', 'conflict'] as const).map((of) => ({
    ...({ kind: 'count', of } as const),
    count: countOf(preview, of),
  }));
  await audit.note({
    ...{ id: randomUUID(), by, at: now(), onBehalfOf: null, partOf: null, name: null },
    subject: { kind: 'file', id: kind },
    what: 'read',
    details: counts.filter(({ count }) => count > 0),
  });
}

function countOf({ sheets }: ImportPreview, outcome: RowOutcome): number {
  return sheets.reduce((all, { counts }) => all + counts[outcome], 0);
}

type Desk = ImportDeskDeps & ImportContext;

async function runCompilation(
  { step, shown, accept }: ImportRequestHead,
  bytes: Uint8Array,
  deps: Desk,
): Promise<ImportAnswer> {
  const { words } = deps;
  const found = await previewCompilation(bytes, deps);
  const preview = presentCompilation(found, words);
  if (step !== 'store') return { kind: 'preview', preview };
  if (preview.version !== shown) return overtaken(preview, words);
  const applied = await applyCompilation(found, deps, accept);
  const result = presentCompilation(applied.result, words);
  return applied.kind === 'stored' ? stored(result, words) : withheld(result, words);
}

async function runForeign(
  kind: ImportKind,
  { step, sheet, columns: asked, shown, accept }: ImportRequestHead,
  bytes: Uint8Array,
  deps: Desk,
): Promise<ImportAnswer> {
  const { words, mappings } = deps;
  // Another system's feedbacks were answered there by whomever; the rest is this person's doing.
  const importing = { ...deps, by: kind === 'feedbacks' ? importActor : deps.by };
  const file = readForeignFile(bytes, { kind, sheet }, deps.translators);
  const kept = asked === null ? await mappings.find(file.signature) : null;
  const chosen = asked ?? kept?.columns ?? null;
  const isUnclear = chosen === null && !file.isOwn;
  if (step === 'map' || isUnclear) {
    const columns = chosen === null ? file.proposed : chosenColumns(file, chosen);
    const mapping = await presentMapping(file, columns, kept !== null, importing, words);
    return { kind: 'mapping', mapping };
  }
  const columns = chosen === null ? null : chosenColumns(file, chosen);
  const request = { kind, file: bytes, sheet, mapping: mappingOf(file, columns) };
  const isMapped = columns !== null;
  const report = await importFile({ ...request, dryRun: true }, importing);
  const preview = presentReport(report, isMapped, words);
  if (step === 'preview') {
    if (asked !== null && columns !== null) {
      const { signature } = file;
      await mappings.keep({ signature, columns, by: deps.by, at: deps.now() });
    }
    return { kind: 'preview', preview };
  }
  if (preview.version !== shown) return overtaken(preview, words);
  if (accept === 'all' && preview.hasObstacles) return withheld(preview, words);
  const done = await importFile({ ...request, dryRun: false }, importing);
  return stored(presentReport(done, isMapped, words), words);
}

function overtaken(preview: ImportPreview, words: Translator): ImportAnswer {
  return { kind: 'overtaken', note: words.t('importing.overtaken'), preview };
}

function withheld(preview: ImportPreview, words: Translator): ImportAnswer {
  return { kind: 'withheld', note: words.t('importing.withheld'), preview };
}

function stored(preview: ImportPreview, words: Translator): ImportAnswer {
  const [added, changed] = [countOf(preview, 'added'), countOf(preview, 'changed')];
  const note = words.t('importing.stored', { added, changed });
  return { kind: 'stored', note, preview };
}

function reasonOf(error: unknown, { t }: Translator): string | null {
  if (error instanceof FileRefused) {
    return t(`import.refusal.${error.code}`, { detail: error.detail });
  }
  return error instanceof NoCompilation
    ? t('compilation.refusal.noSheets', { detail: error.titles.join(', ') })
    : null;
}
