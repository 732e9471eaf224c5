import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { PartCoverage } from '../../../domain/coverage/partCoverage.ts';
import { coverageYear } from '../../../domain/coverage/yearlyQuestion.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { collectingText } from '../../../wording/coverage.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openCoverageForm, showCoverageQuestion } from '../../cardActions/coverageActions.ts';
import type { Message } from '../../sending/messenger.ts';
import {
  actionSet,
  card,
  container,
  detail,
  drawnAnew,
  heading,
  notice,
  openUrl,
  text,
} from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { partName } from '../formFields.ts';
import { coverageFields, saveCoverage } from './coverageForm.ts';
import type { CoverageFormView } from './coverageForm.ts';

/** More lines of a kind would be too long for a phone. */
const linesShown = 6;

export interface CoverageQuestionView {
  readonly id: string;
  /** Of its parts those that nobody has answered for yet this year. */
  readonly unanswered: readonly PartCoverage[];
  readonly answered: readonly PartCoverage[];
  /** The form for the first that is unanswered; null when there is none. */
  readonly form: CoverageFormView | null;
  readonly today: LocalDate;
  readonly tabLink: string;
  /** The last click saved an answer. */
  readonly isSaved: boolean;
}

/** The yearly question: the form for the first part, the others after it, the answered ones last. */
export function coverageQuestionCard(
  words: Translator,
  organisation: Organisation,
  view: CoverageQuestionView,
): Message {
  const { t } = words;
  const { id, unanswered, answered, form } = view;
  const year = String(coverageYear(view.today));
  const title =
    unanswered.length === 0
      ? t('coverage.question.allDone', { year })
      : t('coverage.question.title', { year, count: unanswered.length });
  const others = unanswered.slice(1);
  return {
    summary: title,
    card: drawnAnew(
      card(
        [
          view.isSaved ? notice(t('coverage.done.answer'), 'good') : null,
          heading(title),
          form === null ? null : detail(t('coverage.question.why')),
          ...(form === null ? [] : coverageFields(words, organisation, form)),
          ...list(words, t('coverage.question.others'), others, ({ part }) => [
            text(partName(words, organisation, part.id)),
            actionSet([
              openCoverageForm.button(
                t('coverage.question.answer'),
                { partId: part.id, form: 'answer', origin: { kind: 'question', id } },
                { inputs: 'none' },
              ),
            ]),
          ]),
          ...list(words, t('coverage.question.answeredParts'), answered, (found) => [
            text(partName(words, organisation, found.part.id)),
            detail(collectingText(words, found.collecting)),
          ]),
        ],
        [
          ...(form === null ? [] : [saveCoverage(words, form.ticket)]),
          openUrl(t('coverage.summary.open'), view.tabLink),
        ],
      ),
      showCoverageQuestion.button(t('coverage.question.show'), { id }),
    ),
  };
}

function list(
  words: Translator,
  title: string,
  all: readonly PartCoverage[],
  draw: (found: PartCoverage) => readonly CardElement[],
): readonly CardElement[] {
  if (all.length === 0) return [];
  const rest = all.length - linesShown;
  return [
    text(title, { weight: 'Bolder', spacing: 'Large' }),
    ...all.slice(0, linesShown).map((found) => container(draw(found), { separator: true })),
    ...(rest > 0 ? [detail(words.t('coverage.question.rest', { count: rest }))] : []),
  ];
}
