import type { Feedback, FeedbackState } from '../feedback.ts';

export const moveNames = [
  'take',
  'answer',
  'interimAnswer',
  'transfer',
  'awaitDecision',
  'enterDecision',
  'extend',
  'close',
  'closeWithoutAnswer',
  'reopen',
  'correct',
  'withdraw',
  'passToRegistry',
] as const;
export type MoveName = (typeof moveNames)[number];

/** The states' diagram of docs/domain.md; in the order in which buttons are drawn. */
const movesOf: Readonly<Record<FeedbackState, readonly MoveName[]>> = {
  new: ['take', 'transfer', 'closeWithoutAnswer', 'correct', 'passToRegistry', 'withdraw'],
  inHandling: [
    'answer',
    'awaitDecision',
    'interimAnswer',
    'extend',
    'transfer',
    'closeWithoutAnswer',
    'passToRegistry',
    'withdraw',
  ],
  awaitingDecision: ['enterDecision', 'interimAnswer', 'passToRegistry', 'withdraw'],
  answered: ['close', 'withdraw'],
  closed: ['reopen', 'withdraw'],
  passedToRegistry: ['withdraw'],
  withdrawn: [],
};

/** True when the state's diagram has the move. */
export function allowsIn(state: FeedbackState, move: MoveName): boolean {
  return movesOf[state].includes(move);
}

/**
 * The moves that a feedback permits now, for drawing its buttons; who may make them is asked of
 * the policies. Reopening has a last day besides, which its move looks at.
 */
export function allowedMoves(
  feedback: Pick<Feedback, 'state' | 'answerWanted' | 'answerBy' | 'extendedAgain' | 'takenAt'>,
): readonly MoveName[] {
  return movesOf[feedback.state].filter((move) => {
    if (move === 'extend') return feedback.extendedAgain !== true && feedback.answerBy !== null;
    if (move === 'closeWithoutAnswer') return !feedback.answerWanted;
    if (move === 'correct') return feedback.takenAt === null;
    return true;
  });
}
