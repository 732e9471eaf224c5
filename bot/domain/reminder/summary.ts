import type { LocalDate } from '../calendar/time.ts';
import { workingDaysOver } from '../feedback/clock.ts';
import type { PartId } from '../organisation/organisation.ts';
import type { OpenFeedback } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { DueFeedback } from './urgency.ts';
import { dueBy } from './urgency.ts';

/** A unit's line in the summary for the level above. */
export interface UnitSummary {
  readonly unitId: PartId;
  readonly overdue: number;
  /** What has waited longest, and how many working days it is over. */
  readonly longest: DueFeedback;
  readonly workingDaysOver: number;
}

/** Numbers for each unit instead of item by item; the unit with the longest wait first. */
export function summariseByUnit(
  feedbacks: readonly OpenFeedback[],
  day: LocalDate,
  calendar: HolidayCalendar,
): readonly UnitSummary[] {
  const overdue = dueBy(feedbacks, day).filter(({ dueOn }) => dueOn < day);
  const byUnit = Map.groupBy(overdue, ({ unitId }) => unitId);
  return [...byUnit].flatMap(([unitId, [longest, ...others]]) =>
    longest === undefined
      ? []
      : [
          {
            unitId,
            overdue: others.length + 1,
            longest,
            workingDaysOver: workingDaysOver(longest.dueOn, day, calendar),
          },
        ],
  );
}
