import type { Feedback } from '../../../bot/domain/feedback/feedback.ts';
import type {
  FeedbackChange,
  FeedbackEvent,
  FeedbackStore,
} from '../../../bot/domain/ports/feedbackStore.ts';
import type { Stored } from '../../../bot/domain/ports/storedVersion.ts';

export const monday = '2026-11-23T06:30:00.000Z';
export const nothingPlanned = { planned: [], outdatesCards: false } as const;

/** A criticism just logged; what a test is about is given. */
export function feedbackWith(given: Partial<Feedback> & { readonly id: string }): Feedback {
  return {
    reference: `R-${given.id}`,
    kind: 'criticism',
    text: 'The queue was long and nobody said why.',
    receivedThrough: 'counter',
    customerType: 'external',
    unitId: 'library',
    stageId: 'visit',
    receivedOn: '2026-11-23',
    answerWanted: true,
    loggedBy: 'aino',
    loggedAt: monday,
    state: 'new',
    takeBy: '2026-11-25',
    answerBy: '2026-11-30',
    handlerId: null,
    takenAt: null,
    answeredAt: null,
    answeredAfter: null,
    transfers: 0,
    extended: false,
    decision: null,
    closing: null,
    revision: 1,
    ...given,
  };
}

export function logging(
  after: Feedback,
  given: Partial<Omit<FeedbackChange, 'after'>> = {},
): FeedbackChange {
  return {
    before: null,
    after,
    event: eventOf('log', null, after),
    ledger: nothingPlanned,
    contact: 'unchanged',
    ...given,
  };
}

/** The change from what is stored to the same with `given`, as one more revision. */
export function moving(
  before: Stored<Feedback>,
  what: string,
  given: Partial<Feedback>,
  more: Partial<Pick<FeedbackChange, 'contact' | 'ledger'>> & { readonly note?: string } = {},
): FeedbackChange {
  const after = { ...before.value, ...given, revision: before.value.revision + 1 };
  return {
    before,
    after,
    event: { ...eventOf(what, before.value, after), note: more.note ?? null },
    ledger: more.ledger ?? nothingPlanned,
    contact: more.contact ?? 'unchanged',
  };
}

export async function storedFeedback(store: FeedbackStore, id: string): Promise<Stored<Feedback>> {
  const found = await store.find(id);
  if (found === null) throw new Error(`no feedback ${id}`);
  return found;
}

function eventOf(what: string, before: Feedback | null, after: Feedback): FeedbackEvent {
  return {
    at: monday,
    by: 'aino',
    what,
    from: before?.state ?? null,
    to: after.state,
    unitId: after.unitId,
    note: null,
  };
}
