import type { MetricRow, MetricsView } from '../../../bot/contract/metrics.ts';
import type { RecordGroup } from '../../components/recordTable/column.ts';
import { lightColours } from '../../routing/tableSettings.ts';
import type { SortKey, TableSettings } from '../../routing/tableSettings.ts';

type Compare = (a: MetricRow, b: MetricRow) => number;

/**
 * The rows as the settings want them: filtered, sorted, then grouped. Rows without the thing sorted
 * by come last both ways; equal ones stand by name. Areas stand by name, stages in the city's order.
 * What is not measured any more stands apart at the end, however the others are grouped.
 */
export function arrangeMetrics(
  view: Pick<MetricsView, 'metrics' | 'stages'>,
  settings: TableSettings,
  language: string,
  headings: { readonly noStage: string; readonly ended: string },
): readonly RecordGroup<MetricRow>[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const rows = view.metrics
    .filter((row) => isWanted(row, settings))
    .sort(inOrder(settings.sort, settings.descending, collator));
  const ended = rows.filter(({ isEnded }) => isEnded);
  const measured = rows.filter(({ isEnded }) => !isEnded);
  return [
    ...(measured.length === 0 ? [] : grouped(measured, view, settings, collator, headings.noStage)),
    ...(ended.length === 0 ? [] : [{ id: 'ended', heading: headings.ended, rows: ended }]),
  ];
}

function grouped(
  rows: readonly MetricRow[],
  { stages }: Pick<MetricsView, 'stages'>,
  settings: TableSettings,
  collator: Intl.Collator,
  noStage: string,
): readonly RecordGroup<MetricRow>[] {
  switch (settings.group) {
    case 'none':
      return [{ id: 'all', heading: null, rows }];
    case 'area':
      return areasOf(rows, collator).map(({ id, name }) => ({
        id,
        heading: name,
        rows: rows.filter(({ area }) => area.id === id),
      }));
    case 'stage':
      return [...stages, null]
        .map((stage) => ({
          id: stage?.code ?? '',
          heading: stage?.text ?? noStage,
          rows: rows.filter((row) => row.stage?.code === stage?.code),
        }))
        .filter((group) => group.rows.length > 0);
  }
}

/** The areas that the rows belong to, each once, by name. */
export function areasOf(
  rows: readonly MetricRow[],
  collator: Intl.Collator,
): readonly MetricRow['area'][] {
  return [...new Map(rows.map(({ area }) => [area.id, area])).values()].sort((a, b) =>
    collator.compare(a.name, b.name),
  );
}

function isWanted(row: MetricRow, { text, light, area }: TableSettings): boolean {
  if (light !== null && row.light.colour !== light) return false;
  if (area !== null && row.area.id !== area) return false;
  const told = [
    row.name,
    row.part.name,
    row.area.name,
    row.responsible ?? '',
    row.stage?.text ?? '',
  ]
    .join(' ')
    .toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => told.includes(word));
}

function inOrder(sort: SortKey, descending: boolean, collator: Intl.Collator): Compare {
  const byName: Compare = (a, b) => collator.compare(a.name, b.name);
  return (a, b) => compareBy(sort, descending ? -1 : 1, collator)(a, b) || byName(a, b);
}

function compareBy(sort: SortKey, direction: 1 | -1, collator: Intl.Collator): Compare {
  switch (sort) {
    case 'light':
      return (a, b) => direction * (urgency(a) - urgency(b));
    case 'name':
      return (a, b) => direction * collator.compare(a.name, b.name);
    case 'part':
      return (a, b) => direction * collator.compare(a.part.name, b.part.name);
    case 'responsible':
      return (a, b) =>
        lastWithout(a.responsible, b.responsible, (x, y) => direction * collator.compare(x, y));
    case 'responseRate':
      return (a, b) => lastWithout(a.responseShare, b.responseShare, (x, y) => direction * (x - y));
    case 'lastMeasured':
      return (a, b) =>
        lastWithout(
          a.lastMeasuredOn,
          b.lastMeasuredOn,
          (x, y) => direction * (x < y ? -1 : +(x > y)),
        );
  }
}

/** Red first; of one colour, those that are sure before those that may be chance. */
function urgency({ light }: MetricRow): number {
  return lightColours.indexOf(light.colour) * 2 + (light.certain === false ? 1 : 0);
}

function lastWithout<T>(a: T | null, b: T | null, compare: (x: T, y: T) => number): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compare(a, b);
}
