import { addToMonth, firstDayOf, monthOf } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import { shownParts } from '../disclosure/shownParts.ts';
import { hasMissedItsDay } from '../feedback/openFeedback.ts';
import type { Organisation, PartId } from '../organisation/organisation.ts';
import { scopeOf } from '../organisation/scope.ts';
import type { FeedbackCounts, OpenFeedback } from '../ports/feedbackStore.ts';
import type { Estimate } from '../statistics/interval.ts';
import { proportionEstimate } from '../statistics/proportion.ts';

/** How many matters kept their day, of those whose day has come. */
export interface OnTime {
  /** First day of receipt that counts (`onTimeSince`). */
  readonly since: LocalDate;
  readonly kept: number;
  readonly fellDue: number;
  /**
   * `kept` of `fellDue`; null when none fell due, and where it would tell of fewer than five: then
   * `kept` is told to nobody.
   */
  readonly share: Estimate | null;
}

/** The first day of the month before the present one. */
export function onTimeSince(today: LocalDate): LocalDate {
  return firstDayOf(addToMonth(monthOf(today), -1));
}

/**
 * Answered by the due date of all that fell due, for what was received in the present month and
 * the one before; what is answered early counts from its answer on. What is still open past its
 * day counts as not kept: leaving a matter unanswered must not look better than answering it late.
 */
export function answeredOnTime(
  counts: readonly FeedbackCounts[],
  open: readonly OpenFeedback[],
  today: LocalDate,
): OnTime {
  const since = onTimeSince(today);
  const recent = recentOf(counts, today);
  const kept = recent.reduce((sum, { answeredOnTime }) => sum + answeredOnTime, 0);
  const late = recent.reduce((sum, { answeredLate }) => sum + answeredLate, 0);
  const fellDue = kept + late + missedOf(open, today).length;
  const share = fellDue === 0 ? null : proportionEstimate({ successes: kept, n: fellDue });
  return { since, kept, fellDue, share };
}

/** What was read from the store for it, of the whole city. */
export interface OnTimeSource {
  readonly organisation: Organisation;
  readonly counts: readonly FeedbackCounts[];
  /** Every open feedback that has a day to keep. */
  readonly withDay: readonly OpenFeedback[];
}

/** The same of a part with all below it, or of the city, as far as it may be shown. */
export function onTimeWithin(
  { organisation, counts, withDay }: OnTimeSource,
  partId: PartId | null,
  today: LocalDate,
): OnTime {
  const { includes } = scopeOf(organisation, partId);
  const found = answeredOnTime(
    counts.filter(({ unitId }) => includes(unitId)),
    withDay.filter(({ unitId }) => includes(unitId)),
    today,
  );
  const fellDue = new Map<PartId, number>();
  const add = (unitId: PartId, n: number) => fellDue.set(unitId, (fellDue.get(unitId) ?? 0) + n);
  for (const each of recentOf(counts, today)) {
    add(each.unitId, each.answeredOnTime + each.answeredLate);
  }
  for (const { unitId } of missedOf(withDay, today)) add(unitId, 1);
  return shownParts(organisation, fellDue).whole(partId) ? found : { ...found, share: null };
}

function recentOf(counts: readonly FeedbackCounts[], today: LocalDate): readonly FeedbackCounts[] {
  const since = monthOf(onTimeSince(today));
  return counts.filter(({ month }) => month >= since && month <= monthOf(today));
}

function missedOf(open: readonly OpenFeedback[], today: LocalDate): readonly OpenFeedback[] {
  const since = onTimeSince(today);
  return open.filter((matter) => matter.receivedOn >= since && hasMissedItsDay(matter, today));
}
