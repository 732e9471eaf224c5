import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { addDays, addMonths, lastDayOf, monthOf } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import { dueOn } from '../feedback/clock.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { Retention } from '../settings/citySettings.ts';

/**
 * What is kept for a limited time: how the customer can be reached, and the content, which is what
 * the customer said, what was written in handling it, and with these the contact details too.
 */
export type HeldKind = 'contact' | 'content';

/**
 * The day from which the contact details' time is counted: that of closing or of passing on to the
 * registry. Null while the matter is open, reopened too, and where there are none.
 */
export function contactHeldSince(feedback: Feedback): LocalDate | null {
  const { state, contactless, closing, passedOnAt } = feedback;
  if (contactless === true) return null;
  const endedAt =
    state === 'closed' ? closing?.closedAt : state === 'passedToRegistry' ? passedOnAt : undefined;
  return endedAt === undefined ? null : helsinkiDate(endedAt);
}

/**
 * The day from which the content's time is counted: that of receipt. Null where nothing is left,
 * and while a clock runs: who still owes a step must be able to read what about. A matter that
 * asks for nothing and was never closed does not keep its text for that.
 */
export function contentHeldSince(feedback: Feedback): LocalDate | null {
  return isEmptied(feedback) || dueOn(feedback) !== null ? null : feedback.receivedOn;
}

/** True where no words are left: what was written after a removal is content again. */
export function isEmptied({
  state,
  emptied,
  revision,
}: Pick<Feedback, 'state' | 'emptied' | 'revision'>): boolean {
  return state === 'withdrawn' || emptied === revision;
}

/** What is asked for when something is removed because its time is up. */
export interface RetainedUntil<Period extends keyof Retention> {
  /** The day that is asked about: what is to be gone by then. */
  readonly day: LocalDate;
  /** When it is done, for the trail. */
  readonly at: Instant;
  readonly periods: Pick<Retention, Period>;
  /** How many are looked at; all where left out. */
  readonly limit?: number;
  /** Tells what is due and removes nothing. */
  readonly dryRun?: boolean;
}

/** The periods of what is kept of a feedback. */
export type FeedbackRetention = Pick<Retention, 'contactDays' | 'feedbackTextMonths'>;

/** What has been held since this day or an earlier one is to be removed on `day`. */
export type Cutoffs = Readonly<Record<HeldKind, LocalDate>>;

export function cutoffsOn(
  day: LocalDate,
  { contactDays, feedbackTextMonths }: FeedbackRetention,
): Cutoffs {
  return {
    contact: addDays(day, -contactDays),
    content: latestReaching(day, feedbackTextMonths),
  };
}

/** The last day of which `months` later is `day` or earlier: a month's last day ends longer months. */
export function latestReaching(day: LocalDate, months: number): LocalDate {
  const earlier = addMonths(day, -months);
  const month = monthOf(earlier);
  return day === lastDayOf(monthOf(day)) ? lastDayOf(month) : earlier;
}

/** What is to be removed of the feedback now: the content with all, the contact details, nothing. */
export function heldTooLong(feedback: Feedback, cutoffs: Cutoffs): HeldKind | null {
  const isOver = (since: LocalDate | null, kind: HeldKind): boolean =>
    since !== null && since <= cutoffs[kind];
  if (isOver(contentHeldSince(feedback), 'content')) return 'content';
  return isOver(contactHeldSince(feedback), 'contact') ? 'contact' : null;
}
