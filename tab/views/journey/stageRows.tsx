import type { ReactNode } from 'react';
import type { JourneyStageView } from '../../../bot/contract/journey.ts';
import { everyCase } from '../../routing/caseSearch.ts';
import { hrefOf, noStage } from '../../routing/route.ts';
import type { TextKey } from '../../text/texts.ts';
import { ActionsCell } from './ActionsCell.tsx';
import type { CellProps } from './cellProps.ts';
import { MetricsCell } from './MetricsCell.tsx';
import { OthersCell } from './OthersCell.tsx';
import { PraiseCell } from './PraiseCell.tsx';

/** What stands under each stage, in this order. */
export const stageRows: readonly {
  readonly title: TextKey;
  readonly cell: (props: CellProps) => ReactNode;
}[] = [
  { title: 'journeyView.row.praise', cell: (props) => <PraiseCell {...props} /> },
  { title: 'journeyView.row.others', cell: (props) => <OthersCell {...props} /> },
  { title: 'journeyView.row.metrics', cell: (props) => <MetricsCell {...props} /> },
  { title: 'journeyView.row.actions', cell: (props) => <ActionsCell {...props} /> },
];

/** Of what part the cells are, and whether they lead to single feedbacks. */
interface Cells {
  readonly area: string | null;
  readonly hasCases: boolean;
}

/** What the cells of each stage are given, on one scale. */
export function cellsOf(
  stages: readonly JourneyStageView[],
  { area, hasCases }: Cells,
): readonly CellProps[] {
  const counts = stages.flatMap(({ received }) =>
    received === null ? [] : [received.praise.praise, received.praise.criticism],
  );
  const largest = Math.max(...counts, 1);
  return stages.map((stage) => {
    const id = stage.id === '' ? noStage : stage.id;
    const casesOf = (kind: string): string =>
      hrefOf({ view: 'cases', search: { ...everyCase, area, kind, stage: stage.id } });
    return {
      ...{ stage, largest },
      href: hrefOf({ view: 'journeyStage', id, area }),
      casesOf: hasCases ? casesOf : null,
    };
  });
}
