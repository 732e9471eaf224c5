import type { LocalDate } from '../calendar/time.ts';
import type { OpenFeedback } from '../ports/feedbackStore.ts';
import { dueOn } from './clock.ts';
import type { Feedback, FeedbackState } from './feedback.ts';

const firstLineLength = 120;

/** True while somebody still has something to do: closed, withdrawn and passed on are not open. */
export function isOpen({ state }: { readonly state: FeedbackState }): boolean {
  switch (state) {
    case 'new':
    case 'inHandling':
    case 'awaitingDecision':
    case 'answered':
      return true;
    case 'closed':
    case 'passedToRegistry':
    case 'withdrawn':
      return false;
  }
}

/**
 * True once the day to answer has passed. That of a new one only the day to take it has passed
 * does not count: it can still be answered in time.
 */
export function hasMissedItsDay(
  { state, dueOn: due, answerBy }: Pick<OpenFeedback, 'state' | 'dueOn' | 'answerBy'>,
  today: LocalDate,
): boolean {
  const day = state === 'new' && answerBy !== null ? answerBy : due;
  return day !== null && day < today;
}

/** The line by which lists and reminders know an open feedback. */
export function openFeedbackOf(feedback: Feedback): OpenFeedback {
  const { id, reference, unitId, kind, state, receivedOn, text } = feedback;
  const { answerBy, handlerId, transfers } = feedback;
  const firstLine = Array.from((text ?? '').replace(/\s+/gu, ' ').trim())
    .slice(0, firstLineLength)
    .join('');
  return {
    ...{ id, reference, unitId, kind, state, dueOn: dueOn(feedback), receivedOn, firstLine },
    ...{ answerBy, handlerId, transfers },
  };
}
