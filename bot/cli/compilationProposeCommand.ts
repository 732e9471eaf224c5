import { parseArgs } from 'node:util';
import { importKinds, type ImportKind } from '../workbook/columns.ts';
import { FileRefused } from '../workbook/importFault.ts';
import { proposeMapping } from '../workbook/compilation/propose/proposeMapping.ts';
import type { Translators } from '../workbook/texts.ts';
import type { Translator } from '../wording/translator.ts';

export interface ProposeCommandDeps {
  readonly translators: Translators;
  /** The administrator's language. */
  readonly words: Translator;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Null when there is no such file. */
  readonly readIfThere: (path: string) => Promise<Uint8Array | null>;
  readonly writeFile: (path: string, content: Uint8Array) => Promise<void>;
  readonly print: (line: string) => void;
}

interface Arguments {
  readonly kind: ImportKind;
  readonly file: string;
  readonly sheet: string | null;
  readonly folder: string | null;
}

/**
 * `propose KIND FILE [--sheet NAME] [--mappings FOLDER]`: shows what each heading probably means and
 * prints a mapping to begin from. With a folder it is kept there under the headings' signature;
 * one that is there, perhaps mended by hand, is told and left. Exit code 0: every needed column
 * has a source; 1: some have none; 2: nothing was read.
 */
export async function runPropose(
  deps: ProposeCommandDeps,
  argv: readonly string[],
): Promise<number> {
  const { print, words } = deps;
  const asked = readArguments(argv);
  if (asked === null) {
    print(words.t('compilation.propose.usage'));
    return 2;
  }
  const { kind, file, sheet, folder } = asked;
  try {
    const bytes = await deps.readFile(file);
    const about = words.t('compilation.propose.aboutFile', { file });
    const proposed = proposeMapping(bytes, { kind, sheet, about }, deps.translators);
    for (const { heading, column, how } of proposed.matches) {
      const name = column === null ? '–' : `${column} (${words.t(`import.column.${column}`)})`;
      print(words.t(`compilation.propose.${how}`, { heading, column: name }));
    }
    const { missing } = proposed;
    if (missing.length > 0) {
      print(words.t('compilation.propose.missing', { columns: missing.join(', ') }));
    }
    const json = `${JSON.stringify(proposed.mapping, null, 2)}\n`;
    if (folder === null) print(json.trimEnd());
    else await keep(deps, `${folder}/${proposed.signature}.json`, json);
    return missing.length === 0 ? 0 : 1;
  } catch (error) {
    const told = refusalText(error, file, words);
    if (told === null) throw error;
    print(told);
    return 2;
  }
}

async function keep(deps: ProposeCommandDeps, path: string, json: string): Promise<void> {
  const isKnown = (await deps.readIfThere(path)) !== null;
  if (!isKnown) await deps.writeFile(path, new TextEncoder().encode(json));
  deps.print(
    deps.words.t(isKnown ? 'compilation.propose.known' : 'compilation.propose.kept', { path }),
  );
}

function readArguments(argv: readonly string[]): Arguments | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { sheet: { type: 'string' }, mappings: { type: 'string' } },
    });
    const [kindText, file, ...more] = positionals;
    const kind = importKinds.find((known) => known === kindText);
    if (kind === undefined || file === undefined || more.length > 0) return null;
    return { kind, file, sheet: values.sheet ?? null, folder: values.mappings ?? null };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function refusalText(error: unknown, file: string, { t }: Translator): string | null {
  if (error instanceof FileRefused) {
    return t(`import.refusal.${error.code}`, { detail: error.detail });
  }
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? t('import.fileMissing', { file }) : null;
}
