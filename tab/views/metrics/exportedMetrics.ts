import type { ExportedTable } from '../../../bot/contract/exporting.ts';
import type { MetricRow, MetricsView } from '../../../bot/contract/metrics.ts';
import {
  exportedTable,
  figureCell,
  lightCell,
  textCell,
} from '../../components/export/exportedTable.ts';
import type { RecordGroup } from '../../components/recordTable/column.ts';
import type { TableSettings } from '../../routing/tableSettings.ts';
import type { Translate } from '../../text/texts.ts';

/** The table of metrics as it stands, filtered, sorted and grouped. */
export function exportedMetrics(
  view: MetricsView,
  groups: readonly RecordGroup<MetricRow>[],
  { text, light, area }: TableSettings,
  t: Translate,
): ExportedTable {
  const rows = groups.flatMap((group) => group.rows);
  const filter = [
    ...(text === '' ? [] : [text]),
    ...(light === null ? [] : [rows[0]?.light.text ?? light]),
    ...(area === null ? [] : [rows[0]?.area.name ?? area]),
  ];
  return exportedTable<MetricRow>(
    {
      ...{ title: t('metrics.title'), view, filter, groups },
      columns: [
        { header: t('metrics.column.light'), cell: (row) => lightCell(row.light) },
        { header: t('metrics.column.name'), cell: (row) => textCell(row.name) },
        { header: t('metrics.column.part'), cell: (row) => textCell(row.part.name) },
        { header: t('metrics.column.value'), cell: (row) => figureCell(row.value) },
        { header: t('metrics.column.target'), cell: (row) => figureCell(row.target) },
        { header: t('metrics.column.trend'), cell: (row) => textCell(row.trendText) },
        { header: t('metrics.column.responseRate'), cell: (row) => textCell(row.responseRate) },
        { header: t('metrics.column.lastMeasured'), cell: (row) => textCell(row.lastMeasured) },
        { header: t('metrics.column.responsible'), cell: (row) => textCell(row.responsible) },
      ],
    },
    t,
  );
}
