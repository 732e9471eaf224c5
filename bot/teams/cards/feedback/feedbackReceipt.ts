import type { Feedback } from '../../../domain/feedback/feedback.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { responsibleManager } from '../../../domain/organisation/tree.ts';
import { longDateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openFeedbackForm, showReceipt } from '../../cardActions/feedbackActions.ts';
import { card, detail, drawnAnew, facts, heading, notice, text } from '../elements.ts';
import type { Card } from '../elements.ts';
import { partName, personName } from '../formFields.ts';

/**
 * What the logger gets in place of the form: the reference to tell the customer, when the answer
 * is due and who sees to it. Looked at again later, it shows the present state.
 */
export function feedbackReceipt(
  words: Translator,
  organisation: Organisation,
  { feedback, masked }: { readonly feedback: Feedback; readonly masked: number },
): Card {
  const { reference, unitId, receivedThrough, id: feedbackId } = feedback;
  const manager = responsibleManager(organisation, unitId);
  return drawnAnew(
    card(
      [
        heading(words.t('feedback.receipt.title')),
        text(reference, { size: 'Large', weight: 'Bolder' }),
        detail(words.t('feedback.receipt.reference')),
        facts([
          [words.t('form.unit'), partName(words, organisation, unitId)],
          [words.t('feedback.receipt.state'), words.t(`feedback.state.${feedback.state}`)],
          answerDue(words, feedback),
          [
            words.t('feedback.receipt.handler'),
            manager === null
              ? words.t('feedback.receipt.noHandler')
              : personName(organisation, feedback.handlerId ?? manager.managerId),
          ],
        ]),
        masked === 0 ? null : notice(words.t('privacy.masked', { count: masked }), 'warning'),
      ],
      [openFeedbackForm.button(words.t('feedback.receipt.another'), { receivedThrough, unitId })],
    ),
    showReceipt.button(words.t('feedback.receipt.state'), { feedbackId }),
  );
}

function answerDue(words: Translator, feedback: Feedback): readonly [string, string] {
  if (feedback.answerWanted && feedback.answerBy !== null) {
    return [words.t('feedback.receipt.answerBy'), longDateText(words, feedback.answerBy)];
  }
  return feedback.takeBy === null
    ? [words.t('feedback.receipt.answerBy'), words.t('feedback.receipt.noAnswer')]
    : [words.t('feedback.receipt.takeBy'), longDateText(words, feedback.takeBy)];
}
