import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { LocalDate } from '../calendar/time.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import type { PartId, PersonId } from '../organisation/organisation.ts';
import type { FeedbackEvent } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import { isOpen } from './openFeedback.ts';

/** The time that a feedback was one unit's to deal with. */
export interface Custody {
  readonly unitId: PartId;
  /** Who took it into handling there last; null where nobody has. */
  readonly handlerId: PersonId | null;
  readonly from: LocalDate;
  /** The day it was passed on or done; null while it is there. */
  readonly until: LocalDate | null;
  /** Working days after the first day up to the last, or up to today. */
  readonly workingDays: number;
}

/**
 * Who had it and how long, in order, read from the trail (oldest first): a transfer ends one time
 * and begins the next; closing ends it, reopening begins another.
 */
export function custodyOf(
  trail: readonly FeedbackEvent[],
  today: LocalDate,
  calendar: HolidayCalendar,
): readonly Custody[] {
  const times: Omit<Custody, 'workingDays'>[] = [];
  for (const { at, by, what, to, unitId } of trail) {
    const day = helsinkiDate(at);
    const last = times.at(-1);
    const current = last?.until === null ? last : undefined;
    const staysThere = current?.unitId === unitId && isOpen({ state: to });
    const takes = what === 'take' || what === 'reopen';
    if (staysThere) {
      times[times.length - 1] = { ...current, handlerId: takes ? by : current.handlerId };
      continue;
    }
    if (current !== undefined) times[times.length - 1] = { ...current, until: day };
    if (isOpen({ state: to })) {
      times.push({ unitId, handlerId: takes ? by : null, from: day, until: null });
    }
  }
  return times.map((time) => ({
    ...time,
    workingDays: workingDaysBetween(time.from, time.until ?? today, calendar),
  }));
}
