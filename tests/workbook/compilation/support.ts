import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate';
import type { MetricHistory } from '../../../bot/domain/ports/metricStore.ts';
import type { Organisation } from '../../../bot/domain/organisation/organisation.ts';
import {
  exportCompilation,
  type ExportStores,
} from '../../../bot/workbook/compilation/export/exportCompilation.ts';
import {
  previewCompilation,
  type CompilationDeps,
  type CompilationPreview,
} from '../../../bot/workbook/compilation/import/previewCompilation.ts';
import { columnReader, sheetReader } from '../../../bot/workbook/compilation/heading.ts';
import type { SheetColumn, SheetName } from '../../../bot/workbook/compilation/sheets.ts';
import { readSheet } from '../../../bot/workbook/source/excel/readSheet.ts';
import { ReadBudget } from '../../../bot/workbook/source/readBudget.ts';
import { unzipWorkbook } from '../../../bot/workbook/source/excel/unzipWorkbook.ts';
import {
  readDateStyles,
  readSharedStrings,
  readWorkbookInfo,
} from '../../../bot/workbook/source/excel/workbookParts.ts';
import { sampleMetrics } from '../../../bot/sampleCity/metrics/sampleMetrics.ts';
import { sampleOrganisation } from '../../../bot/sampleCity/organisation.ts';
import { importedAt, memoryStores, type MemoryStores } from '../support/memoryStores.ts';

/** The stores of a compilation; `summaries` and `stages` are kept as well. */
export function compilationStores(stores: MemoryStores): CompilationDeps & ExportStores {
  return {
    ...stores.deps,
    ...stores.notes.deps,
    feedbacks: { counts: () => Promise.resolve([]) },
    metrics: {
      ...stores.deps.metrics,
      summaries: () =>
        Promise.resolve(
          [...stores.metrics.values()].map(({ value }) => ({
            metric: value.metric,
            recent: value.measurements.slice(-13),
          })),
        ),
    },
  };
}

export function holding(
  organisation: Pick<Organisation, 'parts' | 'people' | 'stages'>,
  histories: readonly MetricHistory[],
): MemoryStores {
  const stores = memoryStores();
  stores.organisation = { ...stores.organisation, ...organisation };
  for (const value of histories) stores.metrics.set(value.metric.id, { value, version: 1 });
  return stores;
}

/** The sample city as of the tests' day. */
export function sampleCity(): MemoryStores {
  return holding(sampleOrganisation, sampleMetrics(importedAt.slice(0, 10)));
}

export async function exported(
  stores: MemoryStores,
  language: 'fi' | 'sv' | 'en' = 'fi',
): Promise<Uint8Array> {
  const deps = compilationStores(stores);
  const words = deps.translators[language];
  return (await exportCompilation(deps, words, deps.now())).bytes;
}

export function preview(stores: MemoryStores, bytes: Uint8Array): Promise<CompilationPreview> {
  return previewCompilation(bytes, compilationStores(stores));
}

/** What somebody does in the workbook: cells given anew, null for emptied ones, and new rows. */
export interface Edit {
  readonly sheet: SheetName;
  /** The content of the sheet's first column on the row to change; null for a new row. */
  readonly row: string | null;
  /** More of the row's cells, where the first alone does not tell it from others. */
  readonly where?: Partial<Record<SheetColumn, string>>;
  readonly cells: Partial<Record<SheetColumn | 'version', string | number | null>>;
}

/** The workbook after the edits, written back as a spreadsheet would. */
export function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const { translators } = memoryStores().deps;
  const parts = unzipWorkbook(bytes);
  const { sheets } = readWorkbookInfo(parts);
  const files = unzipSync(bytes);
  const context = {
    strings: readSharedStrings(parts),
    dateStyles: readDateStyles(parts),
    from1904: false,
    budget: new ReadBudget(),
    decimal: '.' as const,
  };
  for (const edit of edits) {
    const place = sheets.find(({ name }) => sheetReader(translators)(name) === edit.sheet);
    const file = Object.keys(files).find((name) => name.toLowerCase() === place?.part);
    if (file === undefined) throw new Error(`no sheet ${edit.sheet}`);
    let xml = strFromU8(files[file] ?? new Uint8Array());
    const rows = readSheet(xml, context);
    const columns = new Map<string, string>();
    for (const [index, cell] of rows[0]?.cells ?? []) {
      const column = 'text' in cell ? columnReader(edit.sheet, translators)(cell.text) : null;
      if (column !== null) columns.set(column, letters(index));
    }
    const said = (row: (typeof rows)[number], column: string) =>
      [...row.cells].flatMap(([index, cell]) =>
        letters(index) === columns.get(column) && 'text' in cell ? [cell.text] : [],
      )[0];
    const found = rows.find(
      (row) =>
        edit.row !== null &&
        'text' in (row.cells.get(0) ?? {}) &&
        (row.cells.get(0) as { text: string }).text === edit.row &&
        Object.entries(edit.where ?? {}).every(([column, text]) => said(row, column) === text),
    );
    if (edit.row !== null && found === undefined) throw new Error(`no row ${edit.row}`);
    const line = found?.line ?? (rows.at(-1)?.line ?? 1) + 1;
    if (found === undefined)
      xml = xml.replace('</sheetData>', `<row r="${String(line)}"></row></sheetData>`);
    for (const [column, value] of Object.entries(edit.cells)) {
      xml = withCell(xml, line, `${columns.get(column) ?? ''}${String(line)}`, value);
    }
    files[file] = strToU8(xml);
  }
  return zipSync(files);
}

function withCell(xml: string, line: number, place: string, value: string | number | null): string {
  const content =
    value === null
      ? ''
      : typeof value === 'number'
        ? `<c r="${place}"><v>${String(value)}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  return xml.replace(
    new RegExp(`(<row r="${String(line)}"[^>]*>)(.*?)</row>`, 'su'),
    (_, open: string, cells: string) => {
      const others = cells.replace(new RegExp(`<c r="${place}"(?:[^>]*/>|.*?</c>)`, 'su'), '');
      return `${open}${others}${content}</row>`;
    },
  );
}

function letters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : `${letters((index - rest) / 26 - 1)}${letter}`;
}

/** The preview of the exported workbook after the edits. */
export async function after(
  stores: MemoryStores,
  edits: readonly Edit[],
): Promise<CompilationPreview> {
  return preview(stores, edited(await exported(stores), edits));
}

/** What is told of every row that does not stay as it is. */
export function told({ rows }: CompilationPreview): readonly string[] {
  return rows.flatMap(({ sheet, key, outcome }) => {
    switch (outcome.kind) {
      case 'unchanged':
        return [];
      case 'added':
      case 'newerHere':
        return [`${sheet} ${key}: ${outcome.kind}`];
      case 'changed':
        return outcome.fields.map(
          ({ column, stored, written }) =>
            `${sheet} ${key}: ${column} ${String(stored)} → ${String(written)}`,
        );
      case 'conflict':
        return [`${sheet} ${key}: ${outcome.why}`];
      case 'refused':
        return outcome.faults.map(({ cell, code }) => `${sheet} ${cell}: ${code}`);
    }
  });
}

/** The sheet's rows as texts, '' for empty cells. */
export function textsOf(bytes: Uint8Array, title: string): readonly (readonly string[])[] {
  const parts = unzipWorkbook(bytes);
  const { sheets } = readWorkbookInfo(parts);
  const xml = parts.get(sheets.find(({ name }) => name === title)?.part ?? '');
  if (xml === undefined) throw new Error(`no sheet ${title}`);
  const rows = readSheet(xml, {
    strings: readSharedStrings(parts),
    dateStyles: readDateStyles(parts),
    ...{ from1904: false, budget: new ReadBudget(), decimal: '.' },
  });
  return rows.map(({ cells }) =>
    Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, index) => {
      const cell = cells.get(index);
      return cell !== undefined && 'text' in cell ? cell.text : '';
    }),
  );
}
