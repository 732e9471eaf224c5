import type { CountTally, Tallies } from '../../../../bot/contract/feedbackFigures.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useChartTable } from './chartTable.ts';
import { CountTable } from './CountTable.tsx';

interface Props {
  readonly title: string;
  /** What the rows are. */
  readonly name: string;
  readonly tallies: Tallies<CountTally>;
  /** Where a row's name leads; nowhere unless given. */
  readonly leadsTo: ((id: string) => string) | undefined;
}

/** How feedback divides into one thing's choices. */
export function CountPanel({ title, name, tallies, leadsTo }: Props) {
  const table = useChartTable();
  return (
    <Panel title={title}>
      <p className={table.sentence}>{tallies.sentence}</p>
      <CountTable title={title} name={name} rows={tallies.rows} leadsTo={leadsTo} />
    </Panel>
  );
}
