import type { ExportedTable } from '../../../bot/contract/exporting.ts';
import type { MetricPageView, SeriesPoint } from '../../../bot/contract/metrics.ts';
import {
  exportedTable,
  figureCell,
  lightCell,
  textCell,
} from '../../components/export/exportedTable.ts';
import type { Translate } from '../../text/texts.ts';

/** A metric's results as they stand, the newest first, each with its interval and its light. */
export function exportedSeries(view: MetricPageView, t: Translate): ExportedTable {
  const { metric, series } = view;
  return exportedTable<SeriesPoint>(
    {
      ...{ title: metric.name, view, filter: [metric.part.name] },
      columns: [
        { header: t('metric.table.period'), cell: ({ periodText }) => textCell(periodText) },
        { header: t('metrics.column.value'), cell: ({ value }) => figureCell(value) },
        {
          header: t('metric.table.interval'),
          cell: ({ value }) => textCell(value?.intervalText ?? value?.noInterval ?? null),
        },
        { header: t('metrics.column.target'), cell: ({ target }) => figureCell(target) },
        { header: t('metrics.column.light'), cell: ({ light }) => lightCell(light) },
        { header: t('metric.table.responses'), cell: ({ responses }) => textCell(responses) },
        { header: t('metric.table.sample'), cell: ({ sample }) => textCell(sample) },
        { header: t('metric.table.targetGroup'), cell: (point) => textCell(point.targetGroup) },
        { header: t('metrics.column.responseRate'), cell: (point) => textCell(point.responseRate) },
        { header: t('metric.table.note'), cell: ({ note }) => textCell(note) },
      ],
      groups: [{ heading: null, rows: series.toReversed() }],
    },
    t,
  );
}
