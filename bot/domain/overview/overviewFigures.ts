import type { CorrectiveAction } from '../action/action.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { CoverageRecords } from '../coverage/coverageRecords.ts';
import { coverageSummary, type CoverageSummary } from '../coverage/coverageSummary.ts';
import { coverageOfParts } from '../coverage/partCoverage.ts';
import { receivedByPart } from '../coverage/receivedByPart.ts';
import { unansweredOf } from '../coverage/yearlyQuestion.ts';
import type { Metric } from '../metric/metric.ts';
import { metricState } from '../metric/metricState.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { FeedbackCounts, OpenFeedback } from '../ports/feedbackStore.ts';
import type { MetricSummary } from '../ports/metricStore.ts';
import { answeredOnTime, type OnTime } from './answeredOnTime.ts';
import type { CompositeIndex } from '../metric/compositeIndex.ts';
import { cityIndex } from './cityIndex.ts';
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
  /** What people have noted of coverage. */
  readonly records: CoverageRecords;
  readonly calendar: HolidayCalendar;
}

/** The figures of the tab's first view. */
export interface OverviewFigures {
  readonly metricCount: number;
  readonly lights: readonly LightTally[];
  readonly praise: PraiseFigures;
  readonly onTime: OnTime;
  readonly open: OpenMatters;
  readonly coverage: CoverageSummary;
  readonly needsMe: readonly Need[];
  /** Null where the city has none, which is the default. */
  readonly index: { readonly figure: CompositeIndex; readonly metrics: readonly Metric[] } | null;
}

/** Computes the overview as of `today` for one viewer. */
export function overviewFigures(
  source: OverviewSource,
  viewerId: PersonId,
  today: LocalDate,
): OverviewFigures {
  const { organisation, counts, withDay, records, actions, calendar } = source;
  const metrics = source.metrics
    .map(({ metric, recent }) => metricState(metric, recent, today))
    .filter(({ isEnded }) => !isEnded);
  const figure = cityIndex(organisation.settings.indexWeights, metrics);
  return {
    metricCount: metrics.length,
    lights: lightTally(metrics.map(({ light }) => light)),
    praise: praiseByArea(organisation, counts, today),
    onTime: answeredOnTime(counts, withDay, today),
    open: openMatters(withDay, today),
    coverage: coverageSummary(
      coverageOfParts({
        ...{ organisation, metrics, records, today },
        received: receivedByPart(counts, today),
      }),
      today,
    ),
    index: figure === null ? null : { figure, metrics: metrics.map(({ metric }) => metric) },
    needsMe: needsMe(organisation, viewerId, withDay, metrics, today, {
      actions,
      unanswered: unansweredOf(organisation, viewerId, records, today, calendar),
    }),
  };
}
