import type { ColumnChoice, ImportRequestHead, MappingView } from '../../contract/importing.ts';
import type { ColumnSource } from '../../domain/ports/mappingStore.ts';
import type { Translator } from '../../wording/translator.ts';
import { columnsOf, headingReader, type ImportKind } from '../columns.ts';
import {
  chosenMapping,
  headingSignature,
  missingColumns,
  neededColumns,
  proposedColumns,
  readForeign,
} from '../compilation/propose/proposeMapping.ts';
import type { HeadingMatch } from '../compilation/propose/matchHeadings.ts';
import { importFile, type ImportDeps } from '../importFile.ts';
import { isWorkbook, sheetNamesIn } from '../source/excel/readWorkbook.ts';
import type { SourceTable } from '../source/sourceTable.ts';
import type { Translators } from '../texts.ts';
import { bounded, shortened } from './boundedRows.ts';
import { presentResult } from './presentReport.ts';
import { choicesOf } from './readText.ts';

/** Rows and cells that are shown to see whether the columns are right. */
const [shownRows, shownSamples] = [5, 3];

/** A file that is no export of ours: its table, and what its columns probably are. */
export interface ForeignFile {
  readonly kind: ImportKind;
  readonly bytes: Uint8Array;
  readonly sheet: string | null;
  readonly table: SourceTable;
  readonly signature: string;
  readonly matches: readonly HeadingMatch[];
  readonly proposed: readonly ColumnSource[];
  /** All its headings are ours, so that it is read without a mapping. */
  readonly isOwn: boolean;
}

/** Throws FileRefused. */
export function readForeignFile(
  bytes: Uint8Array,
  { kind, sheet }: { readonly kind: ImportKind; readonly sheet: string | null },
  translators: Translators,
): ForeignFile {
  const table = readForeign(bytes, kind, sheet, translators);
  const columnOf = headingReader(kind, translators);
  const { matches, columns: proposed } = proposedColumns(table, kind, translators);
  return {
    ...{ kind, bytes, sheet, table, matches, proposed },
    signature: headingSignature(kind, table.headings),
    isOwn: table.headings.every((heading) => columnOf(heading) !== null),
  };
}

/** How the import reads the file by the columns; null: as one of ours. */
export function mappingOf(
  { table, kind, sheet }: ForeignFile,
  columns: readonly ColumnSource[] | null,
) {
  if (columns === null) return null;
  const made = chosenMapping(table, { kind, sheet, about: kind, columns });
  return { format: 'csv', timeZone: 'Europe/Helsinki', ...made } as const;
}

/** What was chosen, of the columns that the kind has and the headings that the file has. */
export function chosenColumns(
  { kind, table }: ForeignFile,
  chosen: NonNullable<ImportRequestHead['columns']>,
): readonly ColumnSource[] {
  const known: readonly string[] = columnsOf[kind];
  const filled = ({ column, heading, fixed }: ColumnChoice) =>
    known.includes(column) &&
    (heading === null ? fixed !== null && fixed !== '' : table.headings.includes(heading));
  return chosen.filter(filled);
}

/** The columns to choose, and how the first rows would be read by them. */
export async function presentMapping(
  file: ForeignFile,
  columns: readonly ColumnSource[],
  isKept: boolean,
  deps: ImportDeps,
  words: Translator,
): Promise<MappingView> {
  const { kind, bytes, sheet, table, matches } = file;
  const { results } =
    columns.length === 0
      ? { results: [] }
      : await importFile(
          {
            ...{ kind, file: bytes, sheet, mapping: mappingOf(file, columns) },
            ...{ first: shownRows, dryRun: true },
          },
          deps,
        );
  const missing = missingColumns(kind, columns).map((column) => words.t(`import.column.${column}`));
  return {
    headings: table.headings.map((name) => ({ name, samples: samplesOf(table, name) })),
    sheets: isWorkbook(bytes) ? sheetNamesIn(bytes) : [],
    ...{ sheet, isKept },
    fields: columnsOf[kind].map((column) => {
      const source = columns.find((each) => each.column === column);
      const heading = source?.heading ?? null;
      return {
        column,
        label: words.t(`import.column.${column}`),
        required: neededColumns[kind].includes(column),
        how: howFound(column, heading, matches),
        ...{ heading, fixed: source?.fixed ?? null },
        choices: choicesOf(column, words),
      };
    }),
    rows: results
      .slice(0, shownRows)
      .map((result) => bounded(presentResult({ kind, isMapped: true }, result, words))),
    missing:
      missing.length === 0 ? null : words.t('importing.needed', { columns: missing.join(', ') }),
  };
}

function howFound(
  column: string,
  heading: string | null,
  matches: readonly HeadingMatch[],
): MappingView['fields'][number]['how'] {
  if (heading === null) return 'none';
  const match = matches.find((each) => each.heading === heading);
  return match?.column === column && match.how !== 'none' ? match.how : 'chosen';
}

function samplesOf({ rows }: SourceTable, heading: string): readonly string[] {
  const texts = rows.flatMap(({ cells }) => cells.get(heading) ?? []).filter((text) => text !== '');
  return [...new Set(texts)].slice(0, shownSamples).map(shortened);
}
