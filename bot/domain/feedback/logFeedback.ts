import type { Instant } from '../calendar/time.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { ContactDetails, FeedbackEvent } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { FeedbackClock } from './clock.ts';
import { deadlinesFrom } from './clock.ts';
import type { Feedback, FeedbackDraft, FeedbackId } from './feedback.ts';

export interface Logging {
  readonly id: FeedbackId;
  readonly reference: string;
  readonly by: PersonId;
  readonly at: Instant;
  /** How the customer can be reached; null where nobody told. */
  readonly contact: ContactDetails | null;
}

/**
 * A new feedback of a checked draft, its clock running from receipt, its trail's first line, and
 * the contact details to be kept beside it.
 */
export function logFeedback(
  draft: FeedbackDraft,
  { id, reference, by, at, contact }: Logging,
  calendar: HolidayCalendar,
  clock: FeedbackClock,
): {
  readonly after: Feedback;
  readonly event: FeedbackEvent;
  readonly contact: ContactDetails | 'unchanged';
} {
  const { takeBy, answerBy } = deadlinesFrom(draft.receivedOn, draft, clock, calendar);
  const after: Feedback = {
    ...draft,
    text: draft.text.trim(),
    id,
    reference,
    loggedBy: by,
    loggedAt: at,
    state: 'new',
    takeBy,
    answerBy,
    handlerId: null,
    takenAt: null,
    answeredAt: null,
    answeredAfter: null,
    transfers: 0,
    extended: false,
    decision: null,
    closing: null,
    ...(contact === null ? { contactless: true } : {}),
    revision: 1,
  };
  const event: FeedbackEvent = {
    at,
    by,
    what: 'log',
    from: null,
    to: 'new',
    unitId: draft.unitId,
    note: null,
  };
  return { after, event, contact: contact ?? 'unchanged' };
}
