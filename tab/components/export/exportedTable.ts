import type { ExportedCell, ExportedTable } from '../../../bot/contract/exporting.ts';
import type { LightView, NumberView } from '../../../bot/contract/figures.ts';
import type { DatedView } from '../../../bot/contract/session.ts';
import type { Translate } from '../../text/texts.ts';

/** One column of an exported table. */
export interface ExportedColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ExportedCell | null;
}

/** Rows under a common heading, as the view shows them; null where they are not grouped. */
export interface ExportedGroup<Row> {
  readonly heading: string | null;
  readonly rows: readonly Row[];
}

/** The table as the reader sees it, with the time of its figures, its filter and its source. */
export function exportedTable<Row>(
  what: {
    readonly title: string;
    readonly view: DatedView;
    /** What it is narrowed to; empty for everything. */
    readonly filter: readonly string[];
    readonly columns: readonly ExportedColumn<Row>[];
    readonly groups: readonly ExportedGroup<Row>[];
  },
  t: Translate,
): ExportedTable {
  const { title, view, filter, columns, groups } = what;
  const isGrouped = groups.some(({ heading }) => heading !== null);
  return {
    title,
    facts: [
      { label: t('export.asOf'), text: view.asOfText },
      { label: t('export.filter'), text: filter.join(', ') || t('export.everything') },
      { label: t('export.source'), text: `${view.city}: ${t('app.name')}` },
    ],
    columns: [...(isGrouped ? [t('export.group')] : []), ...columns.map(({ header }) => header)],
    rows: groups.flatMap(({ heading, rows }) =>
      rows.map((row) => [
        ...(isGrouped ? [textCell(heading)] : []),
        ...columns.map(({ cell }) => cell(row)),
      ]),
    ),
  };
}

export function textCell(text: string | null): ExportedCell | null {
  return text === null || text === '' ? null : { text };
}

/** A figure as a number; a share stands as one in percent. */
export function figureCell(figure: NumberView | null): ExportedCell | null {
  if (figure === null) return null;
  const { value, text } = figure;
  return { text, value, percent: text.endsWith('%') };
}

/** A traffic light in its words and colour. */
export function lightCell({ colour, text }: LightView): ExportedCell {
  return { text, light: colour };
}

export function countCell(value: number): ExportedCell {
  return { text: String(value), value };
}
