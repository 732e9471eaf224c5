import { ManagedMetric } from './ManagedMetric.tsx';
import { MetricList } from './MetricList.tsx';

interface Props {
  /** The metric shown, or what a new one begins from; null for all of them. */
  readonly id: string | null;
  /** What is searched for (`text=`). */
  readonly query: string;
}

/** The city's metrics: all of them, or one with what can be said of it. */
export function ManageMetrics({ id, query }: Props) {
  return id === null ? <MetricList query={query} /> : <ManagedMetric id={id} />;
}
