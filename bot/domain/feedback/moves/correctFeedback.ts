import { deadlinesFrom } from '../clock.ts';
import type { Feedback, FeedbackKind } from '../feedback.ts';
import type { MoveBy, MoveContext, MoveResult } from './move.ts';
import { moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

export interface Correction extends MoveBy {
  readonly kind: FeedbackKind;
  /** The whole text as it should be. */
  readonly text: string;
}

/**
 * Who logged it puts right what was written down, while nobody has ever taken it. Another kind has
 * another clock, still counted from the day of receipt. The trail says that it was corrected and
 * not what stood there before: what was written by mistake may be what must not be kept.
 */
export function correctFeedback(
  feedback: Feedback,
  move: Correction,
  { calendar, clock }: Pick<MoveContext, 'calendar' | 'clock'>,
): MoveResult {
  const refusal = refuseByState('correct', feedback);
  if (refusal !== null) return refusal;
  // A feedback that came back to `new` by a transfer has had a handler, who has read it.
  if (feedback.takenAt !== null) return refused({ kind: 'alreadyTaken' });
  const text = requireText('text', move.text);
  if ('reason' in text) return refused(text.reason);
  const { kind } = move;
  const { receivedOn, answerWanted } = feedback;
  const deadlines = deadlinesFrom(receivedOn, { kind, answerWanted }, clock, calendar);
  return moved('correct', feedback, { kind, text: text.text, ...deadlines }, move, null);
}
