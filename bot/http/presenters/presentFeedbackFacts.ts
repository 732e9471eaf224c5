import type { LabelledText } from '../../contract/metrics.ts';
import type { AwaitedDecision, Closing, Feedback } from '../../domain/feedback/feedback.ts';
import { isOpen } from '../../domain/feedback/openFeedback.ts';
import { areaOf } from '../../domain/organisation/tree.ts';
import { dateText, instantText } from '../../wording/dates.ts';
import { listed } from '../../wording/listed.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { partName, stageName } from './partName.ts';
import { actorName, holderName } from './personName.ts';

/** What is known of a feedback beside its text; what it has not is left out. */
export function presentFeedbackFacts(feedback: Feedback, viewer: Viewer): readonly LabelledText[] {
  const { words, organisation } = viewer;
  const { origin, handlerId, deputising, decision, closing } = feedback;
  const nameOf = (personId: string): string => actorName(words, personId, organisation);
  const area = areaOf(organisation, feedback.unitId);
  const texts = {
    unit: partName(feedback.unitId, viewer),
    area: area === null || area.id === feedback.unitId ? null : partName(area.id, viewer),
    received: words.t('feedbackView.receivedThrough', {
      date: dateText(words, feedback.receivedOn),
      channel: words.t(`feedback.receivedThrough.${feedback.receivedThrough}`),
    }),
    customer: words.t(`feedback.customerType.${feedback.customerType}`),
    stage: stageName(feedback.stageId, viewer),
    answer: words.t(
      !feedback.answerWanted
        ? 'feedbackView.noAnswerWanted'
        : feedback.comesBack === true
          ? 'feedbackView.comesBack'
          : 'feedbackView.answerWanted',
    ),
    logged: words.t('feedbackView.byAt', {
      name: nameOf(feedback.loggedBy),
      instant: instantText(words, feedback.loggedAt),
    }),
    origin:
      origin === undefined
        ? null
        : words.t('import.from', { source: origin.source, id: origin.externalId }),
    handler:
      handlerId === null
        ? null
        : isOpen(feedback)
          ? holderName(words, handlerId, organisation)
          : nameOf(handlerId),
    deputy:
      deputising === undefined
        ? null
        : words.t('feedbackView.deputy', {
            name: nameOf(deputising.by),
            manager: nameOf(deputising.managerId),
          }),
    answerBy:
      feedback.answeredAt === null && feedback.answerBy !== null
        ? dateText(words, feedback.answerBy)
        : null,
    answered: feedback.answeredAt === null ? null : instantText(words, feedback.answeredAt),
    decision: decision === null ? null : decisionText(decision, words),
    closing: closing === null ? null : closingText(closing, words),
    learned: closing?.learned ?? null,
  };
  const labels = Object.keys(texts) as (keyof typeof texts)[];
  return labels.flatMap((label) => {
    const text = texts[label];
    return text === null ? [] : [{ label: words.t(`feedbackView.fact.${label}`), text }];
  });
}

function decisionText(
  { body, expectedOn, decidedOn, decisionReference }: AwaitedDecision,
  words: Translator,
): string {
  return decidedOn === null
    ? words.t('feedbackView.awaits', { what: listed([body, dateText(words, expectedOn)]) })
    : listed([body, dateText(words, decidedOn), decisionReference]);
}

function closingText({ outcome, explanation }: Closing, words: Translator): string {
  const outcomeText = words.t(`feedback.outcome.${outcome}`);
  return explanation === ''
    ? outcomeText
    : words.t('feedback.card.closedWith', { outcome: outcomeText, explanation });
}
