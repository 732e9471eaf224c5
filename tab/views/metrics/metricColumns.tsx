import { Link } from '@fluentui/react-components';
import type { MetricRow } from '../../../bot/contract/metrics.ts';
import { Estimate } from '../../components/Estimate.tsx';
import { LightLabel } from '../../components/LightLabel.tsx';
import type { Column } from '../../components/recordTable/column.ts';
import { Sparkline } from '../../components/Sparkline.tsx';
import { hrefOf } from '../../routing/route.ts';
import type { SortKey } from '../../routing/tableSettings.ts';
import type { Translate } from '../../text/texts.ts';

export type MetricColumnId = SortKey | 'value' | 'target' | 'trend';

/** What the table tells of each metric, in this order. */
export function metricColumns(t: Translate): readonly Column<MetricRow, MetricColumnId>[] {
  return [
    {
      id: 'light',
      header: t('metrics.column.light'),
      width: '13%',
      speaksForItself: true,
      cell: ({ light }) => <LightLabel light={light} />,
    },
    {
      id: 'name',
      header: t('metrics.column.name'),
      width: '17%',
      isName: true,
      cell: ({ id, name }) => <Link href={hrefOf({ view: 'metric', id })}>{name}</Link>,
    },
    {
      id: 'part',
      header: t('metrics.column.part'),
      width: '13%',
      cell: ({ part }) => part.name,
    },
    {
      id: 'value',
      header: t('metrics.column.value'),
      width: '9%',
      cell: ({ value }) => <Estimate value={value} none={t('metrics.noValue')} />,
    },
    {
      id: 'target',
      header: t('metrics.column.target'),
      width: '7%',
      cell: ({ target }) => target?.text ?? '–',
    },
    {
      id: 'trend',
      header: t('metrics.column.trend'),
      width: '112px',
      isEmpty: ({ trend }) => trend.every((value) => value === null),
      cell: ({ trend, trendText }) => <Sparkline values={trend} text={trendText} />,
    },
    {
      id: 'responseRate',
      header: t('metrics.column.responseRate'),
      width: '11%',
      cell: ({ responseRate }) => responseRate,
    },
    {
      id: 'lastMeasured',
      header: t('metrics.column.lastMeasured'),
      width: '9%',
      cell: ({ lastMeasured }) => lastMeasured ?? t('metrics.neverMeasured'),
    },
    {
      id: 'responsible',
      header: t('metrics.column.responsible'),
      cell: ({ responsible }) => responsible ?? t('metrics.nobody'),
    },
  ];
}
