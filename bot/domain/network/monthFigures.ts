import { instantAt } from '../calendar/helsinkiTime.ts';
import { addToMonth, firstDayOf, monthOf } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { CoverageRecords } from '../coverage/coverageRecords.ts';
import { isMeasuringLate } from '../coverage/measuringTime.ts';
import { coverageOfParts, type PartCoverage } from '../coverage/partCoverage.ts';
import { receivedByPart } from '../coverage/receivedByPart.ts';
import { metricState } from '../metric/metricState.ts';
import type { MetricState } from '../metric/metricState.ts';
import { lightAt } from '../metric/standing.ts';
import { onTimeWithin } from '../overview/answeredOnTime.ts';
import type { OnTime } from '../overview/answeredOnTime.ts';
import { lightTally } from '../overview/lightTally.ts';
import type { LightColour, LightTally } from '../overview/lightTally.ts';
import { praiseByArea } from '../overview/praiseByArea.ts';
import type { AreaPraise } from '../overview/praiseByArea.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { FeedbackCounts, OpenFeedback } from '../ports/feedbackStore.ts';
import type { MetricSummary } from '../ports/metricStore.ts';

/** A metric whose light is another than a month ago. */
export interface ChangedLight {
  readonly before: LightColour;
  readonly now: MetricState;
}

/** What the month's card tells of the figures. */
export interface MonthFigures {
  readonly lights: readonly LightTally[];
  readonly changed: readonly ChangedLight[];
  /** Areas whose praise to criticism has surely changed. */
  readonly praise: readonly AreaPraise[];
  readonly onTime: OnTime;
  /** Units and subsidiaries whose measuring is late, as coverage tells it. */
  readonly overdue: readonly PartCoverage[];
}

/**
 * The figures as of `today`, the lights compared with how they stood when the month before began:
 * what had not been entered or set by then was not known then, and where it cannot be known any
 * more, no change is told.
 */
export function monthFigures(
  source: {
    readonly organisation: Organisation;
    readonly metrics: readonly MetricSummary[];
    readonly counts: readonly FeedbackCounts[];
    readonly withDay: readonly OpenFeedback[];
    readonly records: CoverageRecords;
  },
  today: LocalDate,
): MonthFigures {
  const { organisation, metrics, counts, records } = source;
  const aMonthAgo = instantAt(firstDayOf(addToMonth(monthOf(today), -1)), '00:00');
  const states = metrics
    .map((summary) => ({
      before: lightAt(summary, aMonthAgo)?.light.colour ?? null,
      now: metricState(summary.metric, summary.recent, today),
    }))
    .filter(({ now }) => !now.isEnded);
  const coverage = coverageOfParts({
    ...{ organisation, records, today },
    metrics: states.map(({ now }) => now),
    received: receivedByPart(counts, today),
  });
  return {
    lights: lightTally(states.map(({ now }) => now.light)),
    changed: states.flatMap(({ before, now }) =>
      before === null || before === now.light.colour ? [] : [{ before, now }],
    ),
    praise: praiseByArea(organisation, counts, today).areas.filter(
      ({ praise }) => praise.change.kind === 'up' || praise.change.kind === 'down',
    ),
    onTime: onTimeWithin(source, null, today),
    overdue: coverage.filter(({ time }) => isMeasuringLate(time)),
  };
}
