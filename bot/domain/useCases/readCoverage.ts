import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { addMonths, monthOf } from '../calendar/localDate.ts';
import type { Instant } from '../calendar/time.ts';
import { coverageOfParts, yearMonths, type PartCoverage } from '../coverage/partCoverage.ts';
import { metricState } from '../metric/metricState.ts';
import type { Organisation, PartId } from '../organisation/organisation.ts';
import type { CoverageStore } from '../ports/coverageStore.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { MetricStore } from '../ports/metricStore.ts';

export interface CoverageSources {
  readonly metrics: Pick<MetricStore, 'summaries'>;
  readonly feedbacks: Pick<FeedbackStore, 'counts'>;
  readonly coverage: Pick<CoverageStore, 'all'>;
}

/** The coverage of every unit and subsidiary at the moment, in the organisation's order. */
export async function readCoverage(
  { metrics, feedbacks, coverage }: CoverageSources,
  organisation: Organisation,
  at: Instant,
): Promise<readonly PartCoverage[]> {
  const today = helsinkiDate(at);
  const [summaries, counts, records] = await Promise.all([
    metrics.summaries(),
    feedbacks.counts(monthOf(addMonths(today, -yearMonths)), monthOf(today)),
    coverage.all(),
  ]);
  const received = new Map<PartId, number>();
  for (const { unitId, byKind } of counts) {
    const all = Object.values(byKind).reduce((sum, count) => sum + count, 0);
    received.set(unitId, (received.get(unitId) ?? 0) + all);
  }
  return coverageOfParts({
    organisation,
    metrics: summaries.map(({ metric, recent }) => metricState(metric, recent, today)),
    ...{ received, records, today },
  });
}
