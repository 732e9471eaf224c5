import type { LocalDate } from '../../domain/calendar/time.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { companyMetrics } from './companyMetrics.ts';
import { customerServiceMetrics } from './customerServiceMetrics.ts';
import { educationMetrics } from './educationMetrics.ts';
import { employmentMetrics } from './employmentMetrics.ts';
import { environmentMetrics } from './environmentMetrics.ts';
import { leisureMetrics } from './leisureMetrics.ts';

/**
 * The sample city's metrics with their measurements before `today`: every light, certain and not,
 * and every reason for having no figure, so that one can see how each is shown.
 */
export function sampleMetrics(today: LocalDate): readonly MetricHistory[] {
  return [
    ...customerServiceMetrics(today),
    ...educationMetrics(today),
    ...leisureMetrics(today),
    ...environmentMetrics(today),
    ...employmentMetrics(today),
    ...companyMetrics(today),
  ];
}
