import type { Instant } from '../../calendar/time.ts';
import type { Closing, Feedback, Outcome } from '../feedback.ts';
import type { MoveName } from './allowedMoves.ts';
import type { MoveBy, RefusalReason } from './move.ts';
import { optionalText, requireText } from './textField.ts';

export interface ClosingMove extends MoveBy {
  /** Null where nothing was chosen: a choice made beforehand would bias the figures. */
  readonly outcome: Outcome | null;
  /** What was changed, or why nothing was; may be empty for the other outcomes. */
  readonly explanation: string;
  /** One line: what was learned. */
  readonly learned: string | null;
}

/** Praise that asks for nothing is passed on with one click; every other closing is explained. */
export function isPassingOn(move: MoveName, { kind }: Pick<Feedback, 'kind'>): boolean {
  return move === 'closeWithoutAnswer' && kind === 'praise';
}

/** The closing as it is kept, or what is missing from it; praise is asked for nothing. */
export function readClosing(
  { kind }: Pick<Feedback, 'kind'>,
  { outcome, explanation, learned }: ClosingMove,
  closedAt: Instant,
): { readonly closing: Closing } | { readonly reason: RefusalReason } {
  if (outcome === null) return { reason: { kind: 'outcomeMissing' } };
  const isPraise = kind === 'praise';
  const explained =
    !isPraise && needsExplanation(outcome)
      ? requireText('explanation', explanation)
      : optionalText('explanation', explanation);
  if ('reason' in explained) return explained;
  const lesson = isPraise
    ? optionalText('learned', learned)
    : requireText('learned', learned ?? '');
  if ('reason' in lesson) return lesson;
  return {
    closing: { outcome, explanation: explained.text ?? '', learned: lesson.text, closedAt },
  };
}

function needsExplanation(outcome: Outcome): boolean {
  return outcome === 'changedSomething' || outcome === 'noAction';
}
