import type { Feedback, FeedbackKind, Outcome } from '../feedback.ts';
import type { MoveName } from './allowedMoves.ts';
import type { MoveRequest } from './makeMove.ts';
import { isPassingOn } from './closingFields.ts';

/** The inputs of all moves' forms as typed, wherever the form was shown; each form has its few. */
export interface MoveInputs {
  readonly text: string;
  readonly reason: string;
  readonly toUnitId: string;
  readonly body: string;
  readonly expectedOn: string;
  readonly decisionReference: string;
  readonly answerBy: string;
  readonly kind?: FeedbackKind | undefined;
  readonly outcome?: Outcome | undefined;
  readonly explanation: string;
  readonly learned: string;
}

/** The move that the inputs ask for; whether they suffice is the move's own to say. */
export function readMove(move: MoveName, inputs: MoveInputs, feedback: Feedback): MoveRequest {
  switch (move) {
    case 'take':
      return { move };
    case 'answer':
    case 'interimAnswer':
      return { move, text: inputs.text };
    case 'transfer':
      return { move, toUnitId: inputs.toUnitId, reason: inputs.reason };
    case 'awaitDecision':
      return { move, body: inputs.body, expectedOn: inputs.expectedOn };
    case 'enterDecision':
      return { move, text: inputs.text, decisionReference: filled(inputs.decisionReference) };
    case 'extend':
      return { move, reason: inputs.reason, answerBy: inputs.answerBy };
    case 'close':
    case 'closeWithoutAnswer':
      return {
        move,
        outcome: inputs.outcome ?? (isPassingOn(move, feedback) ? 'noAction' : null),
        explanation: inputs.explanation,
        learned: inputs.learned,
      };
    case 'correct':
      return { move, kind: inputs.kind ?? feedback.kind, text: inputs.text };
    case 'reopen':
    case 'passToRegistry':
      return { move, reason: inputs.reason };
    case 'withdraw':
      return { move, reason: filled(inputs.reason) };
  }
}

function filled(typed: string): string | null {
  return typed.trim() === '' ? null : typed;
}
