import { z } from 'zod';
import { feedbackKinds, outcomes } from '../../domain/feedback/feedback.ts';
import type { MoveInputs } from '../../domain/feedback/moves/readMove.ts';

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

export const noInputs: MoveInputs = moveInputs.parse({});
