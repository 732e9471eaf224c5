import { parseArgs } from 'node:util';
import { importKinds, type ImportKind } from '../workbook/columns.ts';
import { FileRefused } from '../workbook/importFault.ts';
import { importFile, type ImportDeps } from '../workbook/importFile.ts';
import { writeReport } from '../workbook/writeReport.ts';
import type { Translator } from '../wording/translator.ts';

export interface ImportCommandDeps extends ImportDeps {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly print: (line: string) => void;
  /** The administrator's language. */
  readonly translator: Translator;
}

interface Arguments {
  readonly kind: ImportKind;
  readonly file: string;
  readonly mapping: string | null;
  readonly sheet: string | null;
  readonly dryRun: boolean;
  readonly all: boolean;
}

/**
 * `import KIND FILE [--mapping FILE.json] [--sheet NAME] [--dry-run] [--all]`: prints the report
 * and gives the exit code. 0: everything was taken in; 1: some records were not; 2: nothing was read.
 */
export async function runImport(deps: ImportCommandDeps, argv: readonly string[]): Promise<number> {
  const { print, translator } = deps;
  const asked = readArguments(argv);
  if (asked === null) {
    print(translator.t('import.usage'));
    return 2;
  }
  try {
    const file = await deps.readFile(asked.file);
    const mapping = asked.mapping === null ? null : await deps.readFile(asked.mapping);
    const report = await importFile({ ...asked, file, mapping }, deps);
    for (const line of writeReport(report, translator, asked.all)) print(line);
    return report.refused === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof FileRefused) {
      print(translator.t(`import.refusal.${error.code}`, { detail: error.detail }));
      return 2;
    }
    if (isMissingFile(error)) {
      print(translator.t('import.fileMissing', { file: error.path }));
      return 2;
    }
    throw error;
  }
}

function readArguments(argv: readonly string[]): Arguments | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        sheet: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
      },
    });
    const [kindText, file, ...more] = positionals;
    const kind = importKinds.find((known) => known === kindText);
    if (kind === undefined || file === undefined || more.length > 0) return null;
    const { mapping = null, sheet = null, 'dry-run': dryRun, all } = values;
    return { kind, file, mapping, sheet, dryRun, all };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function isMissingFile(error: unknown): error is Error & { readonly path: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'EISDIR') &&
    'path' in error &&
    typeof error.path === 'string'
  );
}
