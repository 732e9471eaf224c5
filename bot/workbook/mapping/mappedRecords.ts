import type { OrganisationPart } from '../../domain/organisation/organisation.ts';
import { covered, readPeriod } from '../cells/period.ts';
import type { Column } from '../columns.ts';
import { FileRefused, type Fault } from '../importFault.ts';
import type { Cell, ImportRecord } from '../importRecord.ts';
import type { SourceRow, SourceTable } from '../source/sourceTable.ts';
import { stableId } from '../stableId.ts';
import { headingsOf, mappedCell, type MappedRow } from './mappedCell.ts';
import type { CellSource, Mapping } from './mapping.ts';

/**
 * Every record that the mapping makes of the table: one per row, period and measure. A row that
 * no measure fits is a record with the fault `noMeasure`, so that none is lost.
 * Throws FileRefused when the file lacks a column that the mapping names.
 */
export function mappedRecords(
  table: SourceTable,
  mapping: Mapping,
  cityId: string,
): readonly ImportRecord[] {
  refuseMissingColumns(table, mapping);
  const periods = periodsIn(table.headings, mapping);
  return table.rows.flatMap((row) => {
    const measures = mapping.measures?.filter(({ has }) => has === undefined || row.cells.has(has));
    if (measures?.length === 0) return [unfit(row)];
    return periods.flatMap((period) =>
      (measures ?? [null]).map((measure): ImportRecord => {
        const mapped = { row, period };
        const found = cellsOf({ ...mapping.columns, ...measure?.columns }, mapped, mapping);
        const parts = partsOf(mapped, mapping, cityId);
        const unit = parts.at(-1);
        const home = mapping.kind === 'metrics' ? 'part' : 'unit';
        if (unit !== undefined) found.cells.set(home, { text: unit.id, column: '–' });
        for (const [column, cell] of periodCells(period, mapping)) found.cells.set(column, cell);
        const label = [period, measure?.label]
          .filter((text) => text !== null && text !== undefined)
          .join(' ');
        return { line: row.line, label: label === '' ? null : label, ...found, parts };
      }),
    );
  });
}

/** True when the mapping reads the heading; which of its columns a file needs to have once. */
export function readsHeading(mapping: Mapping): (heading: string) => boolean {
  const names = new Set(allSources(mapping).flatMap(headingsOf));
  const repeated = mapping.repeat === undefined ? null : periodPattern(mapping.repeat);
  return (heading) => names.has(heading) || repeated?.test(heading) === true;
}

function refuseMissingColumns(table: SourceTable, mapping: Mapping): void {
  // JSON records need not have the same properties; `has` tells them apart.
  if (mapping.format === 'json') return;
  for (const heading of allSources(mapping).flatMap(headingsOf)) {
    if (!heading.includes('{period}') && !table.headings.includes(heading)) {
      throw new FileRefused('columnMissing', heading);
    }
  }
}

function allSources(mapping: Mapping): readonly CellSource[] {
  return [
    ...Object.values(mapping.columns),
    ...(mapping.measures ?? []).flatMap(({ columns }) => Object.values(columns)),
    ...(mapping.organisation?.levels ?? []).flatMap(({ code, name, name_sv, name_en }) =>
      [code, name, name_sv, name_en].filter((source) => source !== undefined),
    ),
  ];
}

function periodsIn(headings: readonly string[], mapping: Mapping): readonly (string | null)[] {
  if (mapping.repeat === undefined) return [null];
  const repeated = periodPattern(mapping.repeat);
  const periods = headings.flatMap((heading) => repeated.exec(heading)?.[1] ?? []);
  if (periods.length === 0) throw new FileRefused('columnMissing', mapping.repeat.heading);
  return [...new Set(periods)];
}

function periodPattern({ heading, period }: NonNullable<Mapping['repeat']>): RegExp {
  const [before = '', after = ''] = heading
    .split('{period}')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${before}(${period})${after}$`, 'u');
}

function periodCells(period: string | null, { repeat }: Mapping): readonly [Column, Cell][] {
  if (period === null || repeat === undefined) return [];
  const named = readPeriod(period);
  if (named === null || repeat.covers === undefined) {
    return [['period', { text: period, column: repeat.heading.replace('{period}', period) }]];
  }
  const { from, to } = covered(named, repeat.covers);
  return [
    ['period_from', { text: from, column: period }],
    ['period_to', { text: to, column: period }],
  ];
}

function cellsOf(sources: Readonly<Record<string, CellSource>>, row: MappedRow, mapping: Mapping) {
  const cells = new Map<Column, Cell>();
  const faults: Fault[] = [];
  for (const [column, source] of Object.entries(sources)) {
    const made = mappedCell(source, row, mapping);
    if (made === null) continue;
    if ('code' in made) faults.push(made);
    // The mapping's schema lets only columns of the format through.
    else cells.set(column as Column, made);
  }
  return { cells, faults };
}

function partsOf(row: MappedRow, mapping: Mapping, cityId: string): readonly OrganisationPart[] {
  const text = (source: CellSource | undefined) => {
    const made = source === undefined ? null : mappedCell(source, row, mapping);
    return made === null || 'code' in made ? null : made.text;
  };
  const parts: OrganisationPart[] = [];
  for (const { level, code, name, name_sv, name_en } of mapping.organisation?.levels ?? []) {
    const [id, fi, sv, en] = [text(code), text(name), text(name_sv), text(name_en)];
    // A level that the row leaves empty is passed over: its parts hang on the level above.
    if (id === null || fi === null) continue;
    parts.push({
      id: stableId(id),
      level,
      parentId: parts.at(-1)?.id ?? cityId,
      name: { fi, ...(sv === null ? {} : { sv }), ...(en === null ? {} : { en }) },
      managerId: null,
      deputyId: null,
    });
  }
  return parts;
}

function unfit(row: SourceRow): ImportRecord {
  const detail = [...row.cells.keys()].join(', ');
  return {
    line: row.line,
    label: null,
    cells: new Map(),
    parts: [],
    faults: [{ code: 'noMeasure', column: null, detail }],
  };
}
