import { columnsOf, type Column, type ImportKind } from '../../columns.ts';
import type { CellSource, Mapping } from '../../mapping/mapping.ts';
import { readNumber } from '../../cells/number.ts';
import { decode } from '../../source/decode.ts';
import { isWorkbook, readWorkbook } from '../../source/excel/readWorkbook.ts';
import { readCsv } from '../../source/readCsv.ts';
import type { SourceTable } from '../../source/sourceTable.ts';
import { digest } from '../../stableId.ts';
import type { Translators } from '../../texts.ts';
import type { ColumnSource } from '../../../domain/ports/mappingStore.ts';
import { likeColumns, matchHeadings, type HeadingMatch } from './matchHeadings.ts';

/** A mapping to begin from, for a person to look at before it is used. */
export interface ProposedMapping {
  /** Of the headings: a file with the same ones has the same mapping. */
  readonly signature: string;
  readonly matches: readonly HeadingMatch[];
  readonly mapping: Pick<Mapping, 'about' | 'kind' | 'empty' | 'columns'> & {
    readonly sheet?: string;
  };
  /** Columns that every record needs and nothing gives. */
  readonly missing: readonly Column[];
}

export const neededColumns: Readonly<Record<ImportKind, readonly Column[]>> = {
  metrics: ['metric', 'name_fi', 'part', 'scale', 'cadence', 'method'],
  feedbacks: ['external_id', 'source', 'kind', 'text', 'unit', 'received'],
  organisation: ['code', 'level', 'name_fi'],
};

/** Where there is none of the first, the second tells records apart for ever as well. */
const standsIn: readonly (readonly [Column, Column])[] = [
  ['metric', 'name_fi'],
  ['code', 'name_fi'],
];

export const numberColumns: ReadonlySet<string> = new Set<Column>([
  ...(['target', 'amber_limit', 'target_low', 'target_high', 'amber_low', 'amber_high'] as const),
  ...(['value', 'successes', 'n', 'mean', 'sd', 'promoters', 'passives', 'detractors'] as const),
  ...(['target_group_size', 'sample', 'undeliverable', 'not_eligible', 'responses'] as const),
]);
export const dayColumns: ReadonlySet<string> = new Set<Column>([
  'target_valid_from',
  'period_from',
  'period_to',
]);

/** What people write into cells that have nothing to say. */
const emptyMarks = ['-', '–', '—', '..', '...', 'n/a', 'N/A', 'ei tietoa', 'uppgift saknas'];

/** Reads the file's headings and cells and proposes how to read it. Throws FileRefused. */
export function proposeMapping(
  bytes: Uint8Array,
  { kind, sheet, about }: { kind: ImportKind; sheet: string | null; about: string },
  translators: Translators,
): ProposedMapping {
  const table = readForeign(bytes, kind, sheet, translators);
  const { matches, columns } = proposedColumns(table, kind, translators);
  const mapping = chosenMapping(table, { kind, sheet, about, columns });
  return {
    signature: headingSignature(kind, table.headings),
    ...{ matches, mapping },
    missing: missingColumns(kind, columns),
  };
}

/** What each column of ours probably is in the file. */
export function proposedColumns(
  { headings }: SourceTable,
  kind: ImportKind,
  translators: Translators,
): { readonly matches: readonly HeadingMatch[]; readonly columns: readonly ColumnSource[] } {
  const matches = matchHeadings(headings, kind, translators);
  const columns = matches.flatMap(({ heading, column }) =>
    column === null ? [] : [{ column, heading, fixed: null }],
  );
  const added = standsIn.flatMap(([column, instead]) => {
    const other = columns.find((each) => each.column === instead);
    const isOurs = columnsOf[kind].includes(column);
    const isThere = columns.some((each) => each.column === column);
    return isOurs && !isThere && other !== undefined ? [{ ...other, column }] : [];
  });
  return { matches, columns: [...columns, ...added] };
}

/** The mapping that reads the file by the chosen columns; its cells tell numbers and days. */
export function chosenMapping(
  table: SourceTable,
  {
    kind,
    sheet,
    about,
    columns,
  }: {
    readonly kind: ImportKind;
    readonly sheet: string | null;
    readonly about: string;
    readonly columns: readonly ColumnSource[];
  },
): ProposedMapping['mapping'] {
  const sources = columns.flatMap(({ column, heading, fixed }): [string, CellSource][] => {
    if (heading !== null) return [[column, sourceOf(column, heading, table)]];
    return fixed === null ? [] : [[column, { constant: fixed }]];
  });
  return {
    ...{ about, kind, columns: Object.fromEntries(sources) },
    ...(sheet === null ? {} : { sheet }),
    empty: emptyMarks.filter((mark) =>
      table.rows.some(({ cells }) => [...cells.values()].includes(mark)),
    ),
  };
}

/** Columns that every record needs and nothing gives. */
export function missingColumns(
  kind: ImportKind,
  columns: readonly ColumnSource[],
): readonly Column[] {
  return neededColumns[kind].filter((column) => !columns.some((each) => each.column === column));
}

/** The same for the same headings, in whatever order they stand. */
export function headingSignature(kind: ImportKind, headings: readonly string[]): string {
  const names = headings.map((heading) => heading.toLowerCase().trim()).sort();
  return `${kind}-${digest(JSON.stringify(names)).slice(0, 12)}`;
}

function sourceOf(column: string, heading: string, { rows }: SourceTable): CellSource {
  const texts = rows
    .map(({ cells }) => cells.get(heading) ?? '')
    .filter((text) => text !== '' && !emptyMarks.includes(text));
  const areNumbers = texts.length > 0 && texts.every((text) => readNumber(text, null) !== null);
  if (numberColumns.has(column) && areNumbers) return { number: heading };
  return dayColumns.has(column) ? { time: heading, as: 'day' } : { column: heading };
}

/** The file's table under the headings that are most like ours. Throws FileRefused. */
export function readForeign(
  bytes: Uint8Array,
  kind: ImportKind,
  sheet: string | null,
  translators: Translators,
): SourceTable {
  // Nothing is taken in: a heading that stands twice and cells that are broken do no harm here.
  const headings = {
    isUsed: () => false,
    isKnown: likeColumns(kind, translators),
  };
  return isWorkbook(bytes)
    ? readWorkbook(bytes, { sheet, decimal: '.', headings })
    : readCsv(decode(bytes), headings);
}
