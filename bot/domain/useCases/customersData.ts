import type { ActionSource, CorrectiveAction } from '../action/action.ts';
import type { Instant } from '../calendar/time.ts';
import type { Feedback, FeedbackId } from '../feedback/feedback.ts';
import type { ActionEvent, ActionStore } from '../ports/actionStore.ts';
import type { ContactDetails, FeedbackEvent, FeedbackStore } from '../ports/feedbackStore.ts';
import { isSameContact } from '../privacy/sameContact.ts';
import { isEmptied } from '../retention/held.ts';
import { eraseOnRequest } from '../retention/removeHeld.ts';
import { emptyAction } from './emptyAction.ts';

export type CustomersFeedbacks = Pick<
  FeedbackStore,
  'all' | 'contact' | 'find' | 'findByReference' | 'trail' | 'commit'
>;

/** Actions that come of the customers' feedbacks. */
export type CustomersActions = Pick<ActionStore, 'all' | 'find' | 'trail' | 'commit'>;

export interface CustomersDataDeps {
  readonly feedbacks: CustomersFeedbacks;
  readonly actions: CustomersActions;
}

/** A corrective action with its trail, oldest line first. */
export interface TrailedAction {
  readonly action: CorrectiveAction;
  readonly trail: readonly ActionEvent[];
}

/** How a feedback is known to be the customer's. */
export type GivenBy =
  /** The whole name, telephone number or e-mail address that the customer gave. */
  | { readonly by: 'contact'; readonly contact: string }
  /** The reference that the customer was told: it outlives the contact details. */
  | { readonly by: 'reference'; readonly reference: string };

/** A feedback of a customer, with all that is stored of it. */
export interface CustomersFeedback {
  readonly feedback: Feedback;
  /** Null where none are kept any more. */
  readonly contact: ContactDetails | null;
  readonly trail: readonly FeedbackEvent[];
  readonly actions: readonly TrailedAction[];
}

/**
 * Every feedback that is the customer's. By contact details it reads all feedbacks: for a command,
 * not where a person waits. What has lost its contact details is found by its reference only.
 */
export async function* feedbacksOfCustomer(
  { feedbacks, actions }: CustomersDataDeps,
  given: GivenBy,
): AsyncIterable<CustomersFeedback> {
  // All of them, not the list by feedback: what an earlier version stored is not in that yet.
  const all = (await actions.all()).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  for await (const { feedback, contact } of found(feedbacks, given)) {
    const own = all.filter(({ about }) => isOf(about, feedback.id));
    yield {
      ...{ feedback, contact, trail: await feedbacks.trail(feedback.id) },
      actions: await Promise.all(
        own.map(async (action) => ({ action, trail: await actions.trail(action.id) })),
      ),
    };
  }
}

async function* found(
  feedbacks: CustomersFeedbacks,
  given: GivenBy,
): AsyncIterable<Pick<CustomersFeedback, 'feedback' | 'contact'>> {
  if (given.by === 'reference') {
    const stored = await feedbacks.findByReference(given.reference);
    if (stored === null) return;
    const { value: feedback } = stored;
    yield { feedback, contact: await contactOf(feedbacks, feedback) };
    return;
  }
  for await (const feedback of feedbacks.all()) {
    const contact = await contactOf(feedbacks, feedback);
    if (contact !== null && isSameContact(contact, given.contact)) yield { feedback, contact };
  }
}

async function contactOf(
  feedbacks: CustomersFeedbacks,
  { id, contactless }: Feedback,
): Promise<ContactDetails | null> {
  return contactless === true ? null : feedbacks.contact(id);
}

function isOf(about: ActionSource, feedbackId: FeedbackId): boolean {
  return about.kind === 'feedback' && about.feedbackId === feedbackId;
}

/** A few tries find a moment in which nobody else changes the feedback. */
const tries = 5;

/** What was erased: the feedback as it is now, and its actions. */
export interface Erased {
  readonly feedback: Feedback;
  readonly actions: readonly CorrectiveAction[];
}

/**
 * Removes what was said and written in all these feedbacks and in the actions that come of them,
 * and the contact details, at the customer's request, whatever their state, and leaves what is
 * counted; the trail says so. Throws where one kept changing, so that nobody takes it for erased.
 */
export async function eraseCustomer(
  deps: CustomersDataDeps,
  given: GivenBy,
  at: Instant,
): Promise<readonly Erased[]> {
  const erased: Erased[] = [];
  for await (const { feedback, actions } of feedbacksOfCustomer(deps, given)) {
    // The actions first: as long as the feedback is there, whoever tries again finds them.
    const emptied: CorrectiveAction[] = [];
    for (const { action } of actions) {
      const after = await emptyAction(deps.actions, action.id, 'eraseOnRequest', at);
      if (after !== null) emptied.push(after);
    }
    const after = await eraseOne(deps.feedbacks, feedback, at);
    if (after !== null || emptied.length > 0) {
      erased.push({ feedback: after ?? feedback, actions: emptied });
    }
  }
  return erased;
}

/** Null where nothing was left to erase. */
async function eraseOne(
  feedbacks: CustomersFeedbacks,
  { id, reference }: Feedback,
  at: Instant,
): Promise<Feedback | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await feedbacks.find(id);
    if (before === null) break;
    if (isEmptied(before.value) && before.value.contactless === true) return null;
    const { after, event } = eraseOnRequest(before.value, at);
    const ledger = { planned: [], outdatesCards: true };
    const outcome = await feedbacks.commit({ before, after, event, ledger, contact: 'remove' });
    if (outcome === 'committed') return after;
  }
  throw new Error(`${reference} kept changing and was not erased`);
}
