import { answered } from '../../domain/feedback/answered.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { moved, type MoveResult } from '../../domain/feedback/moves/move.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { HolidayCalendar } from '../../domain/ports/holidayCalendar.ts';
import type { History } from './readFeedback.ts';

/**
 * The next move that brings the feedback to where its history says it is; null when it is there,
 * or has gone another way in the product. The moves ask for no texts: what another system did not
 * ask for (what was learned, what the answer was) cannot be demanded of it afterwards. Nobody here
 * is named as the handler: who it was, only the other system knows.
 */
export function nextMove(
  feedback: Feedback,
  history: History,
  { by, calendar }: { readonly by: PersonId; readonly calendar: HolidayCalendar },
): MoveResult | null {
  const { state, closedAt, explanation, learned } = history;
  const answeredAt = history.answeredAt ?? (feedback.answerWanted ? closedAt : null);
  if (state === 'new') return null;
  if (feedback.state === 'new' && answeredAt !== null) {
    const at = history.takenAt ?? answeredAt;
    return moved('take', feedback, { state: 'inHandling', takenAt: at }, { by, at }, null);
  }
  if (feedback.state === 'inHandling' && answeredAt !== null) {
    const changes = answered(feedback, answeredAt, calendar);
    return moved('answer', feedback, changes, { by, at: answeredAt }, history.answer);
  }
  if (closedAt === null || state !== 'closed') return null;
  const closing = (outcome: NonNullable<History['outcome']>) => ({
    outcome: history.outcome ?? outcome,
    explanation: explanation ?? '',
    learned,
    closedAt,
  });
  if (feedback.state === 'answered') {
    const changes = { state: 'closed', closing: closing('answered') } as const;
    return moved('close', feedback, changes, { by, at: closedAt }, learned, 'remove');
  }
  if (feedback.state === 'new' || feedback.state === 'inHandling') {
    const changes = { state: 'closed', closing: closing('noAction') } as const;
    return moved('closeWithoutAnswer', feedback, changes, { by, at: closedAt }, learned, 'remove');
  }
  return null;
}
