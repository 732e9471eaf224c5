import type { MoveField, RefusalReason } from '../domain/feedback/moves/move.ts';
import { dateFaultText } from './dateRange.ts';
import { dateText } from './dates.ts';
import type { Translator } from './translator.ts';

/** Why a move was refused, and what to do about it. */
export function refusalText(words: Translator, reason: RefusalReason): string {
  switch (reason.kind) {
    case 'notInState':
      return words.t('feedback.refusal.notInState', {
        state: words.t(`feedback.state.${reason.state}`),
      });
    case 'textMissing':
      return words.t('feedback.refusal.textMissing', { field: fieldName(words, reason.field) });
    case 'textTooLong':
      return words.t('feedback.refusal.textTooLong', {
        field: fieldName(words, reason.field),
        limit: reason.limit,
        length: reason.length,
      });
    case 'date':
      return dateFaultText(words, reason.fault, reason.range);
    case 'onlyAboveExtends':
      return words.t('feedback.refusal.onlyAboveExtends', { name: reason.name });
    case 'reopenTooLate':
      return words.t('feedback.refusal.reopenTooLate', { date: dateText(words, reason.lastDay) });
    case 'alreadyTaken':
    case 'sameUnit':
    case 'unknownUnit':
    case 'alreadyExtended':
    case 'noClock':
    case 'answerIsWanted':
    case 'outcomeMissing':
    case 'outcomeNeedsAnswer':
      return words.t(`feedback.refusal.${reason.kind}`);
  }
}

function fieldName(words: Translator, field: MoveField): string {
  return words.t(`feedback.moveField.${field}`);
}
