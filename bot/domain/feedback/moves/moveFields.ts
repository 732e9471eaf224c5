import { outcomes } from '../feedback.ts';
import type { Feedback, Outcome } from '../feedback.ts';
import type { MoveName } from './allowedMoves.ts';
import { isPassingOn } from './closingFields.ts';
import type { RefusalReason } from './move.ts';
import type { MoveInputs } from './readMove.ts';
import { longestOf } from './textField.ts';

export type MoveInputName = keyof MoveInputs;

/** One field of a move's form; how it is drawn is each surface's own. */
export type MoveFormField =
  | {
      /** Several lines, or one. */
      readonly input: 'text' | 'line';
      readonly name: MoveInputName;
      readonly required: boolean;
      readonly longest: number;
    }
  /** A day after today. */
  | { readonly input: 'laterDate'; readonly name: 'expectedOn' | 'answerBy' }
  | { readonly input: 'unit'; readonly name: 'toUnitId' }
  | { readonly input: 'kind'; readonly name: 'kind' }
  | { readonly input: 'outcome'; readonly name: 'outcome'; readonly choices: readonly Outcome[] };

/** The few fields of a move's form; a move without any is made by its button alone. */
export function moveFields(
  move: MoveName,
  feedback: Pick<Feedback, 'kind'>,
): readonly MoveFormField[] {
  switch (move) {
    case 'take':
      return [];
    case 'answer':
    case 'interimAnswer':
      return [text('text')];
    case 'transfer':
      return [{ input: 'unit', name: 'toUnitId' }, text('reason')];
    case 'awaitDecision':
      return [line('body'), { input: 'laterDate', name: 'expectedOn' }];
    case 'enterDecision':
      return [text('text'), line('decisionReference', false)];
    case 'extend':
      return [text('reason'), { input: 'laterDate', name: 'answerBy' }];
    case 'close':
      return closingFields(outcomes, feedback);
    case 'closeWithoutAnswer':
      return isPassingOn(move, feedback)
        ? []
        : closingFields(
            outcomes.filter((outcome) => outcome !== 'answered'),
            feedback,
          );
    case 'correct':
      return [{ input: 'kind', name: 'kind' }, text('text')];
    case 'reopen':
    case 'withdraw':
    case 'passToRegistry':
      return [text('reason')];
  }
}

/** The field that a refusal is about; null where it is about the move as a whole. */
export function refusedField(move: MoveName, reason: RefusalReason): MoveInputName | null {
  switch (reason.kind) {
    case 'textMissing':
    case 'textTooLong':
      return reason.field;
    case 'date':
      return move === 'extend' ? 'answerBy' : 'expectedOn';
    case 'sameUnit':
    case 'unknownUnit':
      return 'toUnitId';
    case 'outcomeMissing':
    case 'outcomeNeedsAnswer':
      return 'outcome';
    case 'notInState':
    case 'alreadyTaken':
    case 'alreadyExtended':
    case 'onlyAboveExtends':
    case 'noClock':
    case 'answerIsWanted':
    case 'reopenTooLate':
      return null;
  }
}

function text(name: 'text' | 'reason' | 'explanation', required = true): MoveFormField {
  return { input: 'text', name, required, longest: longestOf(name) };
}

function line(name: 'body' | 'decisionReference' | 'learned', required = true): MoveFormField {
  return { input: 'line', name, required, longest: longestOf(name) };
}

function closingFields(
  choices: readonly Outcome[],
  { kind }: Pick<Feedback, 'kind'>,
): readonly MoveFormField[] {
  return [
    { input: 'outcome', name: 'outcome', choices },
    text('explanation', false),
    line('learned', kind !== 'praise'),
  ];
}
