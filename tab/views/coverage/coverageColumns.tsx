import { Link } from '@fluentui/react-components';
import type { CoverageRow } from '../../../bot/contract/coverage.ts';
import type { Column } from '../../components/recordTable/column.ts';
import { hrefOf } from '../../routing/route.ts';
import type { Translate } from '../../text/texts.ts';
import { GapMarks } from './GapMarks.tsx';

type CoverageColumnId =
  'name' | 'collecting' | 'how' | 'lastMeasured' | 'time' | 'used' | 'training' | 'missing';

/** What the table tells of each unit and subsidiary, in this order. */
export function coverageColumns(t: Translate): readonly Column<CoverageRow, CoverageColumnId>[] {
  return [
    {
      id: 'name',
      header: t('coverage.column.name'),
      width: '16%',
      isName: true,
      cell: ({ id, name }) => <Link href={hrefOf({ view: 'coveragePage', id })}>{name}</Link>,
    },
    {
      id: 'missing',
      header: t('coverage.column.missing'),
      width: '17%',
      cell: ({ missing }) => <GapMarks missing={missing} />,
    },
    {
      id: 'collecting',
      header: t('coverage.column.collecting'),
      width: '13%',
      cell: ({ collecting }) => collecting.text,
    },
    {
      id: 'how',
      header: t('coverage.column.how'),
      width: '12%',
      cell: ({ methods, cadence }) => (methods === cadence ? methods : `${methods}, ${cadence}`),
    },
    {
      id: 'lastMeasured',
      header: t('coverage.column.lastMeasured'),
      width: '84px',
      cell: ({ lastMeasured }) => lastMeasured,
    },
    {
      id: 'time',
      header: t('coverage.column.time'),
      width: '12%',
      cell: ({ time }) =>
        time.code === 'overdue' || time.code === 'unmeasured' ? (
          <strong>{time.text}</strong>
        ) : (
          time.text
        ),
    },
    {
      id: 'used',
      header: t('coverage.column.used'),
      width: '14%',
      cell: ({ used }) => used.map((line) => <div key={line}>{line}</div>),
    },
    {
      id: 'training',
      header: t('coverage.column.training'),
      width: '11%',
      cell: ({ training }) => training,
    },
  ];
}
