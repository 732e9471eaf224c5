import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import type { CoverageRecords } from '../coverage/coverageRecords.ts';
import { coverageOfParts, type PartCoverage } from '../coverage/partCoverage.ts';
import { receivedByPart } from '../coverage/receivedByPart.ts';
import { measuredMetrics } from '../metric/measuredMetrics.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { twelveMonths } from '../overview/twelveMonths.ts';
import type { CoverageStore } from '../ports/coverageStore.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { MetricStore } from '../ports/metricStore.ts';

export interface CoverageSources {
  readonly metrics: Pick<MetricStore, 'summaries'>;
  readonly feedbacks: Pick<FeedbackStore, 'counts'>;
  readonly coverage: Pick<CoverageStore, 'all'>;
}

export interface ReadCoverage {
  /** Every unit and subsidiary, in the organisation's order. */
  readonly parts: readonly PartCoverage[];
  readonly records: CoverageRecords;
}

/** The coverage of every unit and subsidiary at the moment. */
export async function readCoverage(
  { metrics, feedbacks, coverage }: CoverageSources,
  organisation: Organisation,
  at: Instant,
): Promise<ReadCoverage> {
  const today = helsinkiDate(at);
  const { from, to } = twelveMonths(today).now;
  const [summaries, counts, records] = await Promise.all([
    metrics.summaries(),
    feedbacks.counts(from, to),
    coverage.all(),
  ]);
  const parts = coverageOfParts({
    organisation,
    metrics: measuredMetrics(summaries, today),
    received: receivedByPart(counts, today),
    ...{ records, today },
  });
  return { parts, records };
}
