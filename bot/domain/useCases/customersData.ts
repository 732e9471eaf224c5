import type { Instant } from '../calendar/time.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { ContactDetails, FeedbackEvent, FeedbackStore } from '../ports/feedbackStore.ts';
import { isSameContact } from '../privacy/sameContact.ts';
import { eraseOnRequest } from '../retention/removeHeld.ts';

export type CustomersFeedbacks = Pick<
  FeedbackStore,
  'all' | 'contact' | 'find' | 'trail' | 'commit'
>;

/** A feedback of a customer, with all that is stored of it. */
export interface CustomersFeedback {
  readonly feedback: Feedback;
  readonly contact: ContactDetails;
  readonly trail: readonly FeedbackEvent[];
}

/**
 * Every feedback whose contact details hold what the customer gave: name, telephone number or
 * e-mail address. It reads all feedbacks: for a command, not where a person waits. What has lost
 * its contact details can no longer be told to be the customer's, and is not found.
 */
export async function* feedbacksOfCustomer(
  feedbacks: CustomersFeedbacks,
  given: string,
): AsyncIterable<CustomersFeedback> {
  for await (const feedback of feedbacks.all()) {
    const contact = feedback.contactless === true ? null : await feedbacks.contact(feedback.id);
    if (contact === null || !isSameContact(contact, given)) continue;
    yield { feedback, contact, trail: await feedbacks.trail(feedback.id) };
  }
}

/** A few tries find a moment in which nobody else changes the feedback. */
const tries = 5;

/**
 * Removes content and contact details of all these feedbacks at the customer's request, whatever
 * their state, and leaves what is counted; the trail says so. Throws where a feedback kept
 * changing, so that nobody takes it for erased.
 */
export async function eraseCustomer(
  feedbacks: CustomersFeedbacks,
  given: string,
  at: Instant,
): Promise<readonly Feedback[]> {
  const erased: Feedback[] = [];
  for await (const { feedback } of feedbacksOfCustomer(feedbacks, given)) {
    erased.push(await eraseOne(feedbacks, feedback, at));
  }
  return erased;
}

async function eraseOne(
  feedbacks: CustomersFeedbacks,
  { id, reference }: Feedback,
  at: Instant,
): Promise<Feedback> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await feedbacks.find(id);
    if (before === null) break;
    const { after, event } = eraseOnRequest(before.value, at);
    const ledger = { planned: [], outdatesCards: true };
    const outcome = await feedbacks.commit({ before, after, event, ledger, contact: 'remove' });
    if (outcome === 'committed') return after;
  }
  throw new Error(`${reference} kept changing and was not erased`);
}
