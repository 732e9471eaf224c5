import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { checkFeedbackDraft } from '../feedback/checkFeedbackDraft.ts';
import type { DraftFault } from '../feedback/checkFeedbackDraft.ts';
import { clockFor } from '../feedback/clock.ts';
import type { Feedback, FeedbackDraft } from '../feedback/feedback.ts';
import { logFeedback } from '../feedback/logFeedback.ts';
import { makeReference, referenceCount } from '../feedback/reference.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayLogFeedback } from '../organisation/policy.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { ContactDetails, FeedbackStore } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import { maskPersonalData, withoutCodes } from '../privacy/maskPersonalData.ts';
import { newsOfArrival } from '../reminder/arrival.ts';
import { arrivalCards } from './arrivalCards.ts';
import { whoIsReachable } from './whoIsReachable.ts';

export type RecordOutcome =
  | {
      readonly kind: 'recorded';
      readonly feedback: Feedback;
      /** How many pieces of personal data were masked in the text. */
      readonly masked: number;
    }
  | { readonly kind: 'faults'; readonly faults: readonly DraftFault[] }
  | { readonly kind: 'notAllowed' };

export interface RecordingDeps {
  readonly feedbacks: FeedbackStore;
  readonly calendar: HolidayCalendar;
  readonly conversations: Pick<ConversationStore, 'unreachablePeople'>;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
}

export interface FeedbackSubmit {
  /** Minted when the form was drawn: the same submit again is the same feedback. */
  readonly id: string;
  readonly draft: FeedbackDraft;
  readonly contact: ContactDetails | null;
  readonly by: Person;
  readonly at: Instant;
}

const referenceTries = 5;

/**
 * Logs a feedback and plans the card to who answers for the unit, in one transaction; personal
 * data in the text is masked first. Throws when no free reference was found in several tries,
 * which says that the store is not what it should be.
 */
export async function recordFeedback(
  deps: RecordingDeps,
  submit: FeedbackSubmit,
  organisation: Organisation,
): Promise<RecordOutcome> {
  const { id, by, at } = submit;
  if (!mayLogFeedback(organisation, by)) return { kind: 'notAllowed' };
  const { text, count: masked } = maskPersonalData(submit.draft.text);
  const draft = { ...submit.draft, text };
  const given = submit.contact === null ? null : withoutCodes(submit.contact);
  const faults = checkFeedbackDraft(draft, given, helsinkiDate(at), organisation);
  if (faults.length > 0) return { kind: 'faults', faults };

  const clock = clockFor(organisation, draft.unitId);
  const availability = await whoIsReachable(deps.conversations);
  const news = newsOfArrival(organisation, draft.unitId, availability);
  const { planned, gathersArrival } = arrivalCards(news, id, () => `arrived-${id}`, at);
  for (let tries = 0; tries < referenceTries; tries += 1) {
    const reference = makeReference(Math.floor(deps.random() * referenceCount));
    const { after, event, contact } = logFeedback(
      draft,
      { id, reference, by: by.id, at, contact: given },
      deps.calendar,
      clock,
    );
    const outcome = await deps.feedbacks.commit({
      before: null,
      after,
      event,
      ledger: { planned, outdatesCards: false },
      gathersArrival,
      contact,
    });
    if (outcome === 'committed') return { kind: 'recorded', feedback: after, masked };
    const existing = await deps.feedbacks.find(id);
    if (existing !== null) {
      return existing.value.loggedBy === by.id
        ? { kind: 'recorded', feedback: existing.value, masked }
        : { kind: 'notAllowed' };
    }
    // Nothing has this id, so it was the reference that somebody else's feedback has.
  }
  throw new Error(`no free reference in ${String(referenceTries)} tries`);
}
