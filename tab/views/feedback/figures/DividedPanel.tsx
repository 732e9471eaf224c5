import type { Divided } from '../../../../bot/contract/feedbackFigures.ts';
import { CountPanel } from './CountPanel.tsx';
import { PraisePanel } from './PraisePanel.tsx';

interface Props {
  readonly title: string;
  /** What the rows are. */
  readonly name: string;
  readonly divided: Divided;
  /** Where a row's name leads; nowhere unless given. */
  readonly leadsTo: ((id: string) => string) | undefined;
}

/** Praise and criticism of each channel or stage, or how many where no more can be told yet. */
export function DividedPanel({ divided, ...panel }: Props) {
  switch (divided.kind) {
    case 'praise':
      return <PraisePanel {...panel} tallies={divided} />;
    case 'counts':
      return <CountPanel {...panel} tallies={divided} />;
  }
}
