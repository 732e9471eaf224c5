import { defaultClock } from '../../../bot/domain/feedback/clock.ts';
import type { Feedback, FeedbackDraft } from '../../../bot/domain/feedback/feedback.ts';
import { logFeedback } from '../../../bot/domain/feedback/logFeedback.ts';
import type { MoveContext, MoveResult } from '../../../bot/domain/feedback/moves/move.ts';
import { weekendsOnly } from '../calendar/weekends.ts';
import { smallCity } from '../organisation/smallCity.ts';

/** A criticism of Monday 23 November 2026 that wants an answer. */
export const draft: FeedbackDraft = {
  kind: 'criticism',
  text: 'The door was locked during opening hours.',
  receivedThrough: 'counter',
  customerType: 'external',
  unitId: 'library',
  stageId: 'visit',
  receivedOn: '2026-11-23',
  answerWanted: true,
};

export const context: MoveContext = {
  organisation: smallCity,
  calendar: weekendsOnly,
  clock: defaultClock,
};

export function logged(changes: Partial<FeedbackDraft> = {}): Feedback {
  const logging = {
    id: 'f-1',
    reference: 'K7-3MQ9',
    by: 'clerk',
    at: '2026-11-23T08:00:00.000Z',
    contact: { name: 'Kaisa', phone: '050 000 0000', email: null },
  };
  return logFeedback({ ...draft, ...changes }, logging, weekendsOnly, defaultClock).after;
}

/** The feedback after a move that had to succeed. */
export function after(result: MoveResult): Feedback {
  if (result.kind === 'refused') throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.after;
}

/** Noon in Helsinki's winter on the day. */
export function by(person: string, day: string): { readonly by: string; readonly at: string } {
  return { by: person, at: `${day}T10:00:00.000Z` };
}
