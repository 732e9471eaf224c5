import type { LocalDate } from '../calendar/time.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import type { PartId } from '../organisation/organisation.ts';
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
  /** Null where too few are known, or fewer could be worked out. */
  readonly typical: TypicalTimes | null;
  /** How many answers are known with their time. */
  readonly n: number;
  /** Answered before it was noted down in how many days. */
  readonly untimed: number;
  /** None where `typical` is null: they would tell of each answer by itself. */
  readonly bands: readonly TimeBand[];
}

const bandStarts = [0, 2, 4, 6, 11, 21] as const;

/**
 * Of counts that are crossed (`areCrossed`). Whole days are summed up, so quantiles are exact.
 * @param isShown false where disclosure control withholds them: then only their number is told
 */
export function handlingTimes(counts: readonly FeedbackCounts[], isShown: boolean): HandlingTimes {
  const crossed = counts.flatMap((each) => each.crossed ?? []);
  const times = timesOf(counts);
  const typical = isShown ? typicalTimes(times) : null;
  return {
    typical,
    n: sizeOf(times),
    untimed: crossed.reduce((sum, { answeredUntimed }) => sum + answeredUntimed, 0),
    bands: (typical === null ? [] : bandStarts).map((from, index) => {
      const next = bandStarts[index + 1];
      const to = next === undefined ? null : next - 1;
      const own = [...times].filter(([days]) => days >= from && (to === null || days <= to));
      return { from, to, count: sizeOf(new Map(own)) };
    }),
  };
}

/** Of how many answers the time is known, by unit. */
export function timedAnswers(counts: readonly FeedbackCounts[]): ReadonlyMap<PartId, number> {
  const byUnit = Map.groupBy(counts, ({ unitId }) => unitId);
  return new Map([...byUnit].map(([unitId, own]) => [unitId, sizeOf(timesOf(own))]));
}

function timesOf(counts: readonly FeedbackCounts[]): Histogram {
  const crossed = counts.flatMap((each) => each.crossed ?? []);
  return joined(
    crossed.map(
      ({ answeredAfter }): Histogram =>
        new Map(Object.entries(answeredAfter).map(([days, n]) => [Number(days), n])),
    ),
  );
}

/** How long what is open and has a day to keep has waited by now, in working days. */
export interface WaitingTimes {
  readonly count: number;
  /** Null where too few are waiting, or fewer could be worked out. */
  readonly typical: TypicalTimes | null;
  /** Null with it. */
  readonly longest: number | null;
}

export function waitingTimes(
  open: readonly OpenFeedback[],
  today: LocalDate,
  calendar: HolidayCalendar,
  isShown: boolean,
): WaitingTimes {
  const days = new Map<LocalDate, number>();
  const waited = open.map(({ receivedOn }) => {
    const known = days.get(receivedOn) ?? workingDaysBetween(receivedOn, today, calendar);
    days.set(receivedOn, known);
    return known;
  });
  const typical = isShown ? typicalTimes(histogramOf(waited)) : null;
  return {
    count: waited.length,
    typical,
    longest: typical === null ? null : Math.max(...waited),
  };
}
