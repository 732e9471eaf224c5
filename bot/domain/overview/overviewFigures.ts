import type { CorrectiveAction } from '../action/action.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type { CoverageRecords } from '../coverage/coverageRecords.ts';
import { coverageSummary, type CoverageSummary } from '../coverage/coverageSummary.ts';
import { coverageOfParts } from '../coverage/partCoverage.ts';
import { receivedByPart } from '../coverage/receivedByPart.ts';
import { unansweredOf } from '../coverage/yearlyQuestion.ts';
import { metricStates } from '../metric/measuredMetrics.ts';
import type { MetricState } from '../metric/metricState.ts';
import type { Organisation, PartId, PersonId } from '../organisation/organisation.ts';
import { partAndBelow } from '../organisation/tree.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { FeedbackCounts, OpenFeedback } from '../ports/feedbackStore.ts';
import type { MetricSummary } from '../ports/metricStore.ts';
import { onTimeWithin, type OnTime } from './answeredOnTime.ts';
import type { CompositeIndex } from '../metric/compositeIndex.ts';
import { changesSince, type LightChange } from './changesSince.ts';
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

/** Of what the viewer wants to see the figures. */
export interface OverviewWish {
  /** A part with everything below it; null for the whole city. */
  readonly areaId: PartId | null;
  /** Since when changes are told. */
  readonly since: Instant;
}

/** The figures of the tab's first view. */
export interface OverviewFigures {
  readonly metricCount: number;
  readonly lights: readonly LightTally[];
  readonly changes: readonly LightChange[];
  readonly praise: PraiseFigures;
  readonly onTime: OnTime;
  readonly open: OpenMatters;
  readonly coverage: CoverageSummary;
  readonly needsMe: readonly Need[];
  /** Null where the city has none, which is the default. */
  readonly index: {
    readonly figure: CompositeIndex;
    readonly metrics: readonly MetricState[];
  } | null;
}

/** Computes the overview as of `today` for one viewer. What waits for them waits in any area. */
export function overviewFigures(
  source: OverviewSource,
  viewerId: PersonId,
  today: LocalDate,
  { areaId, since }: OverviewWish,
): OverviewFigures {
  const { organisation, records, actions, calendar } = source;
  const within = isWithinPart(organisation, areaId);
  const ever = metricStates(source.metrics, today);
  const all = ever.filter(({ isEnded }) => !isEnded);
  const metrics = all.filter(({ metric }) => within(metric.partId));
  const counts = source.counts.filter(({ unitId }) => within(unitId));
  const withDay = source.withDay.filter(({ unitId }) => within(unitId));
  const figure = areaId === null ? cityIndex(organisation.settings.indexWeights, ever) : null;
  const received = receivedByPart(source.counts, today);
  const covered = coverageOfParts({ organisation, metrics: all, records, today, received });
  return {
    metricCount: metrics.length,
    lights: lightTally(metrics.map(({ light }) => light)),
    changes: changesSince(source.metrics, metrics, since),
    praise: praiseByArea(organisation, counts, today, areaId),
    onTime: onTimeWithin(source, areaId, today),
    open: openMatters(withDay, today),
    coverage: coverageSummary(
      covered.filter(({ part }) => within(part.id)),
      today,
    ),
    index: figure === null ? null : { figure, metrics: ever },
    needsMe: needsMe(organisation, viewerId, source.withDay, all, today, {
      actions,
      unanswered: unansweredOf(organisation, viewerId, records, today, calendar),
    }),
  };
}

function isWithinPart(
  organisation: Organisation,
  areaId: PartId | null,
): (partId: PartId) => boolean {
  if (areaId === null) return () => true;
  const parts = new Set(partAndBelow(organisation, areaId).map(({ id }) => id));
  return (partId) => parts.has(partId);
}
