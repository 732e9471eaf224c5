import type { Feedback } from '../domain/feedback/feedback.ts';
import type { MoveName } from '../domain/feedback/moves/allowedMoves.ts';
import { isPassingOn } from '../domain/feedback/moves/closingFields.ts';
import type { MoveInputName } from '../domain/feedback/moves/moveFields.ts';
import type { TextKey, Translator } from './translator.ts';

/** Praise is passed on rather than closed without an answer. */
export function moveTitle(
  words: Translator,
  move: MoveName,
  feedback: Pick<Feedback, 'kind'>,
): string {
  return words.t(isPassingOn(move, feedback) ? 'feedback.move.passOn' : `feedback.move.${move}`);
}

/** What a field of a move's form asks. */
export function moveFieldLabel(words: Translator, move: MoveName, name: MoveInputName): string {
  switch (name) {
    case 'text':
      return words.t(textLabels[move] ?? 'feedback.form.text');
    case 'reason':
      return words.t(reasonLabels[move] ?? 'feedback.moveField.reason');
    case 'toUnitId':
      return words.t('feedback.moveForm.toUnit');
    case 'kind':
      return words.t('feedback.form.kind');
    case 'body':
    case 'expectedOn':
    case 'decisionReference':
    case 'answerBy':
    case 'outcome':
    case 'explanation':
    case 'learned':
      return words.t(`feedback.moveForm.${name}`);
  }
}

/** What helps to fill a field in; null where its label says it all. */
export function moveFieldHint(
  words: Translator,
  move: MoveName,
  name: MoveInputName,
): string | null {
  return move === 'answer' && name === 'text' ? words.t('feedback.moveForm.answerHint') : null;
}

type LabelsByMove = Readonly<Partial<Record<MoveName, TextKey>>>;

const textLabels: LabelsByMove = {
  answer: 'feedback.moveForm.answer',
  interimAnswer: 'feedback.moveForm.interim',
  enterDecision: 'feedback.moveForm.decision',
};

const reasonLabels: LabelsByMove = {
  transfer: 'feedback.moveForm.transferReason',
  extend: 'feedback.moveForm.extendReason',
  reopen: 'feedback.moveForm.reopenReason',
  withdraw: 'feedback.moveForm.withdrawReason',
  passToRegistry: 'feedback.moveForm.registryReason',
};
