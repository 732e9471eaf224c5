import type { LocalDate } from '../calendar/time.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import type { FeedbackCounts, OpenFeedback } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import {
  histogramOf,
  joined,
  sizeOf,
  typicalTimes,
  type Histogram,
  type TypicalTimes,
} from '../statistics/quantile.ts';

/** How many took from `from` to `to` working days, both included; null: or more. */
export interface TimeBand {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

/** In how many working days what was received has been answered. */
export interface HandlingTimes {
  /** Null where too few are known. */
  readonly typical: TypicalTimes | null;
  /** How many answers are known with their time. */
  readonly n: number;
  /** Answered before it was noted down in how many days. */
  readonly untimed: number;
  readonly bands: readonly TimeBand[];
}

const bandStarts = [0, 2, 4, 6, 11, 21] as const;

/** Of counts that are crossed (`areCrossed`). Whole days are summed up, so quantiles are exact. */
export function handlingTimes(counts: readonly FeedbackCounts[]): HandlingTimes {
  const crossed = counts.flatMap((each) => each.crossed ?? []);
  const times = joined(
    crossed.map(
      ({ answeredAfter }): Histogram =>
        new Map(Object.entries(answeredAfter).map(([days, n]) => [Number(days), n])),
    ),
  );
  return {
    typical: typicalTimes(times),
    n: sizeOf(times),
    untimed: crossed.reduce((sum, { answeredUntimed }) => sum + answeredUntimed, 0),
    bands: bandStarts.map((from, index) => {
      const next = bandStarts[index + 1];
      const to = next === undefined ? null : next - 1;
      const own = [...times].filter(([days]) => days >= from && (to === null || days <= to));
      return { from, to, count: sizeOf(new Map(own)) };
    }),
  };
}

/** How long what is open and has a day to keep has waited by now, in working days. */
export interface WaitingTimes {
  readonly count: number;
  /** Null where too few are waiting. */
  readonly typical: TypicalTimes | null;
  /** Null where nothing is waiting. */
  readonly longest: number | null;
}

export function waitingTimes(
  open: readonly OpenFeedback[],
  today: LocalDate,
  calendar: HolidayCalendar,
): WaitingTimes {
  const days = new Map<LocalDate, number>();
  const waited = open.map(({ receivedOn }) => {
    const known = days.get(receivedOn) ?? workingDaysBetween(receivedOn, today, calendar);
    days.set(receivedOn, known);
    return known;
  });
  return {
    count: waited.length,
    typical: typicalTimes(histogramOf(waited)),
    longest: waited.length === 0 ? null : Math.max(...waited),
  };
}
