import { parseArgs } from 'node:util';
import { exportEntry } from '../domain/audit/exportEntry.ts';
import { languages, type Language } from '../domain/language.ts';
import { commandActor } from '../domain/organisation/commandActor.ts';
import type { AuditStore } from '../domain/ports/auditStore.ts';
import {
  exportCompilation,
  type ExportStores,
} from '../workbook/compilation/export/exportCompilation.ts';
import { sheetTitle } from '../workbook/compilation/heading.ts';
import { applyCompilation } from '../workbook/compilation/import/applyCompilation.ts';
import {
  hasObstacles,
  previewCompilation,
  type CompilationDeps,
} from '../workbook/compilation/import/previewCompilation.ts';
import { NoCompilation } from '../workbook/compilation/import/readWorkbookRows.ts';
import { count, writePreview } from '../workbook/compilation/import/writePreview.ts';
import { mostSheetRows } from '../workbook/export/writeWorkbook.ts';
import { FileRefused } from '../workbook/importFault.ts';
import type { Translator } from '../wording/translator.ts';

export interface CompilationCommandDeps extends CompilationDeps, Pick<ExportStores, 'feedbacks'> {
  /** Of what is written and said, unless told. */
  readonly language: Language;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Refuses a file that exists. */
  readonly writeFile: (path: string, content: Uint8Array) => Promise<void>;
  readonly print: (line: string) => void;
  readonly audit: Pick<AuditStore, 'note'>;
  readonly newId: () => string;
}

interface Arguments {
  readonly action: 'export' | 'import';
  readonly file: string;
  readonly language: Language | null;
  readonly dryRun: boolean;
  readonly accept: 'all' | 'good';
  readonly all: boolean;
}

/**
 * `compilation export FILE.xlsx [--language fi|sv|en]` and `compilation import FILE.xlsx
 * [--dry-run] [--accept good] [--all]`. Exit code 0: done, or there was nothing to do; 1: rows
 * could not be taken in; 2: nothing was read or written.
 */
export async function runCompilation(
  deps: CompilationCommandDeps,
  argv: readonly string[],
): Promise<number> {
  const asked = readArguments(argv);
  const words = deps.translators[asked?.language ?? deps.language];
  if (asked === null) {
    deps.print(words.t('compilation.usage'));
    return 2;
  }
  try {
    return await (asked.action === 'export'
      ? runExport(deps, asked.file, words)
      : runImport(deps, asked, words));
  } catch (error) {
    const told = refusalText(error, asked.file, words);
    if (told === null) throw error;
    deps.print(told);
    return 2;
  }
}

async function runExport(
  deps: CompilationCommandDeps,
  file: string,
  words: Translator,
): Promise<number> {
  const { bytes, rows } = await exportCompilation(deps, words, deps.now());
  if ([...rows.values()].some((number) => number >= mostSheetRows)) {
    deps.print(words.t('compilation.tooMany'));
    return 2;
  }
  // Noted first: no file is there of which the trail does not tell.
  await deps.audit.note(
    exportEntry(
      { by: commandActor, at: deps.now() },
      { id: deps.newId(), of: 'compilation', name: null, details: [] },
    ),
  );
  await deps.writeFile(file, bytes);
  deps.print(words.t('compilation.exported', { file }));
  for (const [sheet, number] of rows) {
    deps.print(words.t('compilation.exportedSheet', { sheet: sheetTitle(words, sheet), number }));
  }
  return 0;
}

async function runImport(
  deps: CompilationCommandDeps,
  { file, dryRun, accept, all }: Arguments,
  words: Translator,
): Promise<number> {
  const preview = await previewCompilation(await deps.readFile(file), deps);
  const applied = dryRun ? null : await applyCompilation(preview, deps, accept);
  const shown = applied?.result ?? preview;
  for (const line of writePreview(shown, words, all)) deps.print(line);
  if (applied === null) deps.print(words.t('compilation.preview.dryRun'));
  else if (applied.kind === 'withheld') deps.print(words.t('compilation.preview.withheld'));
  else {
    const [added, changed] = [count(shown.rows, 'added'), count(shown.rows, 'changed')];
    deps.print(words.t('compilation.preview.applied', { added, changed }));
  }
  return hasObstacles(shown) || applied?.kind === 'withheld' ? 1 : 0;
}

function readArguments(argv: readonly string[]): Arguments | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        language: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        accept: { type: 'string', default: 'all' },
        all: { type: 'boolean', default: false },
      },
    });
    const [action, file = '', ...more] = positionals;
    const { accept, all, 'dry-run': dryRun } = values;
    const language = languages.find((known) => known === values.language) ?? null;
    const isUnderstood =
      more.length === 0 &&
      /\.xlsx$/iu.test(file) &&
      (language !== null || values.language === undefined);
    if (!isUnderstood || (action !== 'export' && action !== 'import')) return null;
    if (accept !== 'all' && accept !== 'good') return null;
    return { action, file, language, dryRun, accept, all };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function refusalText(error: unknown, file: string, { t }: Translator): string | null {
  if (error instanceof FileRefused) {
    return t(`import.refusal.${error.code}`, { detail: error.detail });
  }
  if (error instanceof NoCompilation) {
    return t('compilation.refusal.noSheets', { detail: error.titles.join(', ') });
  }
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  switch (error.code) {
    case 'EEXIST':
      return t('export.fileExists', { file });
    case 'EISDIR':
      return t('export.fileExists', { file });
    case 'ENOENT':
      return error.syscall === 'open' ? t('import.fileMissing', { file }) : null;
    default:
      return null;
  }
}
