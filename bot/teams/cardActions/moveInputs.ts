import { z } from 'zod';
import { feedbackKinds, outcomes } from '../../domain/feedback/feedback.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { MoveName } from '../../domain/feedback/moves/allowedMoves.ts';
import type { MoveRequest } from '../../domain/feedback/moves/makeMove.ts';

const typed = z.string().max(20_000).default('');

/** The inputs of all moves' forms; each form has its few. */
export const moveInputs = z.object({
  text: typed,
  reason: typed,
  toUnitId: typed,
  body: typed,
  expectedOn: typed,
  decisionReference: typed,
  answerBy: typed,
  kind: z.enum(feedbackKinds).optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  explanation: typed,
  learned: typed,
});
export type MoveInputs = z.output<typeof moveInputs>;

export const noInputs: MoveInputs = moveInputs.parse({});

/** The move that the inputs ask for. */
export function moveRequest(move: MoveName, inputs: MoveInputs, feedback: Feedback): MoveRequest {
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
      return {
        move,
        text: inputs.text,
        decisionReference: inputs.decisionReference.trim() === '' ? null : inputs.decisionReference,
      };
    case 'extend':
      return { move, reason: inputs.reason, answerBy: inputs.answerBy };
    case 'close':
    case 'closeWithoutAnswer':
      return {
        move,
        outcome: inputs.outcome ?? (feedback.answeredAt === null ? 'noAction' : 'answered'),
        explanation: inputs.explanation,
        learned: inputs.learned,
      };
    case 'correct':
      return { move, kind: inputs.kind ?? feedback.kind, text: inputs.text };
    case 'reopen':
    case 'passToRegistry':
      return { move, reason: inputs.reason };
    case 'withdraw':
      return { move, reason: inputs.reason.trim() === '' ? null : inputs.reason };
  }
}
