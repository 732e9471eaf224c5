import type { CoverageRow, CoverageView } from '../../../bot/contract/coverage.ts';
import type { ExportedTable } from '../../../bot/contract/exporting.ts';
import { exportedTable, textCell } from '../../components/export/exportedTable.ts';
import type { RecordGroup } from '../../components/recordTable/column.ts';
import type { CoverageFilter } from '../../routing/coverageFilter.ts';
import type { Translate } from '../../text/texts.ts';

/** The table of units and subsidiaries as it stands; what is missing is red, in words as well. */
export function exportedCoverage(
  view: CoverageView,
  groups: readonly RecordGroup<CoverageRow>[],
  { area, missing }: CoverageFilter,
  t: Translate,
): ExportedTable {
  const filter = [
    ...view.parts.flatMap((part) => (part.area.id === area ? [part.area.name] : [])).slice(0, 1),
    ...view.parts
      .flatMap((part) => part.missing.flatMap(({ code, text }) => (code === missing ? [text] : [])))
      .slice(0, 1),
  ];
  return exportedTable<CoverageRow>(
    {
      ...{ title: t('coverage.title'), view, filter, groups },
      columns: [
        { header: t('coverage.column.name'), cell: ({ name }) => textCell(name) },
        {
          header: t('coverage.column.missing'),
          cell: ({ missing: gaps }) =>
            gaps.length === 0
              ? null
              : { text: gaps.map(({ text }) => text).join(', '), light: 'red' },
        },
        { header: t('coverage.column.collecting'), cell: (row) => textCell(row.collecting.text) },
        {
          header: t('coverage.column.how'),
          cell: ({ methods, cadence }) => textCell([...new Set([methods, cadence])].join(', ')),
        },
        { header: t('coverage.column.lastMeasured'), cell: (row) => textCell(row.lastMeasured) },
        { header: t('coverage.column.time'), cell: ({ time }) => textCell(time.text) },
        { header: t('coverage.column.used'), cell: ({ used }) => textCell(used.join('\n')) },
        { header: t('coverage.column.training'), cell: (row) => textCell(row.training) },
      ],
    },
    t,
  );
}
