import { columnsOf, type Column, type ImportKind } from '../../columns.ts';
import type { CellSource, Mapping } from '../../mapping/mapping.ts';
import { readNumber } from '../../cells/number.ts';
import { decode } from '../../source/decode.ts';
import { isWorkbook, readWorkbook } from '../../source/excel/readWorkbook.ts';
import { readCsv } from '../../source/readCsv.ts';
import type { SourceTable } from '../../source/sourceTable.ts';
import { digest } from '../../stableId.ts';
import type { Translators } from '../../texts.ts';
import { matchHeadings, type HeadingMatch } from './matchHeadings.ts';

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

const neededColumns: Readonly<Record<ImportKind, readonly Column[]>> = {
  metrics: ['metric', 'name_fi', 'part', 'scale', 'cadence', 'method'],
  feedbacks: ['external_id', 'source', 'kind', 'text', 'unit', 'received'],
  organisation: ['code', 'level', 'name_fi'],
};

/** Where there is none of the first, the second tells records apart for ever as well. */
const standsIn: readonly (readonly [Column, Column])[] = [
  ['metric', 'name_fi'],
  ['code', 'name_fi'],
];

const numbers: ReadonlySet<string> = new Set<Column>([
  ...(['target', 'amber_limit', 'target_low', 'target_high', 'amber_low', 'amber_high'] as const),
  ...(['value', 'successes', 'n', 'mean', 'sd', 'promoters', 'passives', 'detractors'] as const),
  ...(['target_group_size', 'sample', 'undeliverable', 'not_eligible', 'responses'] as const),
]);
const days: ReadonlySet<string> = new Set<Column>([
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
  const table = readTable(bytes, sheet, (heading) => {
    return matchHeadings([heading], kind, translators)[0]?.column !== null;
  });
  const matches = matchHeadings(table.headings, kind, translators);
  const columns: Record<string, CellSource> = {};
  for (const { heading, column } of matches) {
    if (column !== null) columns[column] = sourceOf(column, heading, table);
  }
  for (const [column, instead] of standsIn) {
    const other = columns[instead];
    const isOurs = columnsOf[kind].includes(column);
    if (isOurs && columns[column] === undefined && other !== undefined) columns[column] = other;
  }
  return {
    signature: headingSignature(kind, table.headings),
    matches,
    mapping: {
      ...{ about, kind, columns },
      ...(sheet === null ? {} : { sheet }),
      empty: emptyMarks.filter((mark) =>
        table.rows.some(({ cells }) => [...cells.values()].includes(mark)),
      ),
    },
    missing: neededColumns[kind].filter((column) => columns[column] === undefined),
  };
}

/** The same for the same headings, in whatever order they stand. */
export function headingSignature(kind: ImportKind, headings: readonly string[]): string {
  const names = headings.map((heading) => heading.toLowerCase().trim()).sort();
  return `${kind}-${digest(JSON.stringify(names)).slice(0, 12)}`;
}

function sourceOf(column: Column, heading: string, { rows }: SourceTable): CellSource {
  const texts = rows
    .map(({ cells }) => cells.get(heading) ?? '')
    .filter((text) => text !== '' && !emptyMarks.includes(text));
  const areNumbers = texts.length > 0 && texts.every((text) => readNumber(text, null) !== null);
  if (numbers.has(column) && areNumbers) return { number: heading };
  return days.has(column) ? { time: heading, as: 'day' } : { column: heading };
}

function readTable(
  bytes: Uint8Array,
  sheet: string | null,
  isKnown: (heading: string) => boolean,
): SourceTable {
  // Nothing is taken in: a heading that stands twice and cells that are broken do no harm here.
  const headings = { isUsed: () => false, isKnown };
  return isWorkbook(bytes)
    ? readWorkbook(bytes, { sheet, decimal: '.', headings })
    : readCsv(decode(bytes), headings);
}
