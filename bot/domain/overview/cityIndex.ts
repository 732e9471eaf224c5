import type { CompositeIndex } from '../metric/compositeIndex.ts';
import { attainment, compositeIndex } from '../metric/compositeIndex.ts';
import type { MetricId } from '../metric/metric.ts';
import type { MetricState } from '../metric/metricState.ts';

/**
 * The composite index of the metrics that the city has given weights; null while none has one,
 * which is how it begins, or none of them has a reliable value. A metric without a light of its
 * own (grey, or no target) has nothing attained and takes from the coverage instead; so does one
 * that is not measured any more, as long as it has its weight.
 * @param metrics ended ones too
 */
export function cityIndex(
  weights: ReadonlyMap<MetricId, number>,
  metrics: readonly MetricState[],
): CompositeIndex | null {
  const weighted = metrics.flatMap(({ metric, light }) => {
    const weight = weights.get(metric.id);
    if (weight === undefined) return [];
    const attained =
      light.certain === null
        ? null
        : attainment(metric.scale, light.reason.goal, light.reason.estimate.value);
    return [{ metricId: metric.id, weight, attained }];
  });
  return compositeIndex(weighted);
}
