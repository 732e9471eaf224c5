import { mergeClasses } from '@fluentui/react-components';
import type { PartMonths } from '../../../../bot/contract/feedbackFigures.ts';
import { useSession } from '../../../session/session.ts';
import { useChartTable } from './chartTable.ts';

/** The values of a small chart. */
export function MonthsTable({ name, months }: Pick<PartMonths, 'name' | 'months'>) {
  const table = useChartTable();
  const { t } = useSession();
  return (
    <table className={table.table} aria-label={name}>
      <thead>
        <tr>
          <th scope="col" className={table.header}>
            {t('feedbackView.column.month')}
          </th>
          <th scope="col" className={mergeClasses(table.header, table.number)}>
            {t('feedbackView.column.criticism')}
          </th>
          <th scope="col" className={mergeClasses(table.header, table.number)}>
            {t('feedbackView.column.praise')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.name} className={table.row}>
            <th scope="row" className={table.cell}>
              {month.name}
            </th>
            <td className={mergeClasses(table.cell, table.number)}>{month.criticism}</td>
            <td className={mergeClasses(table.cell, table.number)}>{month.praise}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
