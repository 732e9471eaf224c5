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
