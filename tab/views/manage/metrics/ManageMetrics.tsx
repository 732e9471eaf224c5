import type { SectionProps } from '../sections.ts';
import { ManagedMetric } from './ManagedMetric.tsx';
import { MetricList } from './MetricList.tsx';

/** The city's metrics: all of them, or one with what can be said of it. */
export function ManageMetrics({ id, query }: SectionProps) {
  return id === null ? <MetricList query={query} /> : <ManagedMetric id={id} />;
}
