import type { Feedback } from '../feedback.ts';
import type { MoveName } from './allowedMoves.ts';
import { answerFeedback } from './answerFeedback.ts';
import type { Answer } from './answerFeedback.ts';
import { awaitDecision } from './awaitDecision.ts';
import type { AwaitingDecision } from './awaitDecision.ts';
import { closeFeedback } from './closeFeedback.ts';
import { closeWithoutAnswer } from './closeWithoutAnswer.ts';
import type { ClosingMove } from './closingFields.ts';
import { correctFeedback } from './correctFeedback.ts';
import type { Correction } from './correctFeedback.ts';
import { enterDecision } from './enterDecision.ts';
import type { Decision } from './enterDecision.ts';
import { extendFeedback } from './extendFeedback.ts';
import type { Extension } from './extendFeedback.ts';
import { giveInterimAnswer } from './giveInterimAnswer.ts';
import type { MoveBy, MoveContext, MoveResult } from './move.ts';
import { passToRegistry } from './passToRegistry.ts';
import type { PassingToRegistry } from './passToRegistry.ts';
import { reopenFeedback } from './reopenFeedback.ts';
import type { Reopening } from './reopenFeedback.ts';
import { takeFeedback } from './takeFeedback.ts';
import { transferFeedback } from './transferFeedback.ts';
import type { Transfer } from './transferFeedback.ts';
import { withdrawFeedback } from './withdrawFeedback.ts';
import type { Withdrawal } from './withdrawFeedback.ts';

type Asked<Name extends MoveName, Fields extends MoveBy> = { readonly move: Name } & Omit<
  Fields,
  keyof MoveBy
>;

/** A move that somebody asks for, with the fields of its form. */
export type MoveRequest =
  | Asked<'take', MoveBy>
  | Asked<'answer', Answer>
  | Asked<'interimAnswer', Answer>
  | Asked<'transfer', Transfer>
  | Asked<'awaitDecision', AwaitingDecision>
  | Asked<'enterDecision', Decision>
  | Asked<'extend', Extension>
  | Asked<'close', ClosingMove>
  | Asked<'closeWithoutAnswer', ClosingMove>
  | Asked<'reopen', Reopening>
  | Asked<'correct', Correction>
  | Asked<'withdraw', Withdrawal>
  | Asked<'passToRegistry', PassingToRegistry>;

/** Makes the move by its own rules. */
export function makeMove(
  feedback: Feedback,
  request: MoveRequest,
  who: MoveBy,
  context: MoveContext,
): MoveResult {
  switch (request.move) {
    case 'take':
      return takeFeedback(feedback, who);
    case 'answer':
      return answerFeedback(feedback, { ...who, ...request }, context);
    case 'interimAnswer':
      return giveInterimAnswer(feedback, { ...who, ...request });
    case 'transfer':
      return transferFeedback(feedback, { ...who, ...request }, context);
    case 'awaitDecision':
      return awaitDecision(feedback, { ...who, ...request });
    case 'enterDecision':
      return enterDecision(feedback, { ...who, ...request }, context);
    case 'extend':
      return extendFeedback(feedback, { ...who, ...request }, context);
    case 'close':
      return closeFeedback(feedback, { ...who, ...request });
    case 'closeWithoutAnswer':
      return closeWithoutAnswer(feedback, { ...who, ...request });
    case 'reopen':
      return reopenFeedback(feedback, { ...who, ...request }, context);
    case 'correct':
      return correctFeedback(feedback, { ...who, ...request }, context);
    case 'withdraw':
      return withdrawFeedback(feedback, { ...who, ...request });
    case 'passToRegistry':
      return passToRegistry(feedback, { ...who, ...request });
  }
}
