import type { FeedbackEvent } from '../../ports/feedbackStore.ts';
import type { Feedback } from '../feedback.ts';
import type { MoveRequest } from './makeMove.ts';

/**
 * True when what is asked for is what the newest line of the trail says was done: then the
 * request has arrived once more, or asks for nothing else. Its maker alone does not tell: a
 * second transfer to another unit, asked for from a card that was drawn before the first, must
 * not be answered as if it had been made.
 * @param feedback as it is after the line
 */
export function isSameMove(
  request: MoveRequest,
  line: Pick<FeedbackEvent, 'what' | 'note'>,
  feedback: Pick<Feedback, 'kind' | 'text' | 'unitId' | 'answerBy' | 'decision' | 'closing'>,
): boolean {
  if (line.what !== request.move) return false;
  const { decision, closing } = feedback;
  const saysSame = (typed: string | null): boolean => line.note === kept(typed);
  switch (request.move) {
    case 'take':
      return true;
    case 'answer':
    case 'interimAnswer':
      return saysSame(request.text);
    case 'transfer':
      return saysSame(request.reason) && feedback.unitId === request.toUnitId;
    case 'awaitDecision':
      return saysSame(request.body) && decision?.expectedOn === request.expectedOn;
    case 'enterDecision':
      return (
        saysSame(request.text) && decision?.decisionReference === kept(request.decisionReference)
      );
    case 'extend':
      return saysSame(request.reason) && feedback.answerBy === request.answerBy;
    case 'close':
    case 'closeWithoutAnswer':
      return (
        saysSame(request.learned) &&
        closing?.outcome === request.outcome &&
        closing.explanation === request.explanation.trim()
      );
    case 'correct':
      return feedback.kind === request.kind && feedback.text === kept(request.text);
    case 'reopen':
    case 'withdraw':
    case 'passToRegistry':
      return saysSame(request.reason);
  }
}

/** A typed text as it is kept: trimmed, null where nothing was typed. */
function kept(typed: string | null): string | null {
  const text = typed?.trim() ?? '';
  return text === '' ? null : text;
}
