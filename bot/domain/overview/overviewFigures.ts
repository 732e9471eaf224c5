import type { CorrectiveAction } from '../action/action.ts';
import type { LocalDate } from '../calendar/time.ts';
import { metricState } from '../metric/metricState.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import type { FeedbackCounts, OpenFeedback } from '../ports/feedbackStore.ts';
import type { MetricSummary } from '../ports/metricStore.ts';
import { answeredOnTime, type OnTime } from './answeredOnTime.ts';
import { coverage, type Coverage } from './coverage.ts';
import { lightTally, type LightTally } from './lightTally.ts';
import { needsMe, type Need } from './needsMe.ts';
import { openMatters, type OpenMatters } from './openMatters.ts';
import { praiseByArea, type PraiseFigures } from './praiseByArea.ts';

/** What was read from the stores for the overview. */
export interface OverviewSource {
  readonly organisation: Organisation;
  readonly metrics: readonly MetricSummary[];
  /** Of the last twenty-four months. */
  readonly counts: readonly FeedbackCounts[];
  /** Every open feedback that has a day to keep. */
  readonly withDay: readonly OpenFeedback[];
  /** Corrective actions that are planned or under way. */
  readonly actions: readonly CorrectiveAction[];
}

/** The figures of the tab's first view. */
export interface OverviewFigures {
  readonly metricCount: number;
  readonly lights: readonly LightTally[];
  readonly praise: PraiseFigures;
  readonly onTime: OnTime;
  readonly open: OpenMatters;
  readonly coverage: Coverage;
  readonly needsMe: readonly Need[];
}

/** Computes the overview as of `today` for one viewer. */
export function overviewFigures(
  source: OverviewSource,
  viewerId: PersonId,
  today: LocalDate,
): OverviewFigures {
  const { organisation, counts, withDay } = source;
  const metrics = source.metrics.map(({ metric, recent }) => metricState(metric, recent, today));
  return {
    metricCount: metrics.length,
    lights: lightTally(metrics.map(({ light }) => light)),
    praise: praiseByArea(organisation, counts, today),
    onTime: answeredOnTime(counts, withDay, today),
    open: openMatters(withDay, today),
    coverage: coverage(organisation, metrics, today),
    needsMe: needsMe(organisation, viewerId, withDay, metrics, today, source.actions),
  };
}
