import type { DraftFault } from '../../../domain/feedback/checkFeedbackDraft.ts';
import { dateFaultText } from '../../../wording/dateRange.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { ListedLine } from '../elements.ts';
import { chooseText } from '../inputs.ts';

/** Which field is wrong and what to do about it. */
export function draftFaultText(words: Translator, fault: DraftFault): ListedLine {
  if (fault.kind === 'tooLong') {
    const { field, limit, length } = fault;
    return named(
      words.t(`feedback.form.${field}`),
      words.t('form.fault.tooLongBy', { limit, length }),
    );
  }
  switch (fault.field) {
    case 'kind':
      return chooseText(words, words.t('feedback.form.kind'));
    case 'text':
      return named(words.t('feedback.form.text'), words.t('form.fault.empty'));
    case 'receivedOn':
      return named(
        words.t('feedback.form.receivedOn'),
        dateFaultText(words, fault.kind, fault.range),
      );
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
