import type { DraftFault } from '../../../domain/feedback/checkFeedbackDraft.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { ListedLine } from '../elements.ts';

/** Which field is wrong and what to do about it. */
export function draftFaultText(words: Translator, fault: DraftFault): ListedLine {
  switch (fault.field) {
    case 'kind':
      return named(words.t('feedback.form.kind'), words.t('form.choose'));
    case 'text':
      return named(
        words.t('feedback.form.text'),
        fault.kind === 'empty'
          ? words.t('form.fault.empty')
          : words.t('feedback.draftFault.tooLong', { limit: fault.limit }),
      );
    case 'receivedOn':
      return named(words.t('feedback.form.receivedOn'), receivedOnFault(words, fault));
    case 'unitId':
      return named(words.t('form.unit'), words.t('form.fault.unknownUnit'));
    case 'stageId':
      return named(words.t('form.stage'), words.t('form.fault.unknownStage'));
    case 'contact':
      return named(
        words.t('feedback.form.contact'),
        words.t(
          fault.kind === 'missing'
            ? 'feedback.draftFault.contactMissing'
            : 'feedback.draftFault.contactNotWanted',
        ),
      );
    case 'email':
    case 'phone':
      return named(words.t('feedback.form.contact'), words.t('feedback.form.contactFault'));
  }
}

function named(label: string, fault: string): ListedLine {
  return { label, fault };
}

function receivedOnFault(
  words: Translator,
  fault: Extract<DraftFault, { field: 'receivedOn' }>,
): string {
  switch (fault.kind) {
    case 'notADate':
      return words.t('form.fault.notADate');
    case 'inFuture':
      return words.t('form.fault.inTheFuture');
    case 'tooOld':
      return words.t('feedback.draftFault.tooOld', { earliest: dateText(words, fault.earliest) });
  }
}
