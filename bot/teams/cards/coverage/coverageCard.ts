import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { PartCoverage } from '../../../domain/coverage/partCoverage.ts';
import type { CoverageForm } from '../../../domain/coverage/readCoverageEntry.ts';
import { coverageForms } from '../../../domain/coverage/readCoverageEntry.ts';
import { coverageYear, isAnswered } from '../../../domain/coverage/yearlyQuestion.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { coverageFacts, coverageFormTitle } from '../../../wording/coverage.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openCoverageForm, takeCoverageBack } from '../../cardActions/coverageActions.ts';
import type { CoverageOrigin } from '../../cardActions/coverageActions.ts';
import { actorName } from '../actorName.ts';
import { actionSet, card, facts, heading, inOverflow, notice, openUrl } from '../elements.ts';
import type { Card } from '../elements.ts';
import { partName } from '../formFields.ts';
import { coverageBack } from './coverageBack.ts';

export interface CoverageCardView {
  readonly found: PartCoverage;
  readonly origin: CoverageOrigin;
  readonly mayTell: boolean;
  readonly today: LocalDate;
  readonly tabLink: string;
  /** What the last click did. */
  readonly done?: 'answer' | 'utilisation' | 'training' | 'takeBack';
  /** What has just been noted, and can be taken back. */
  readonly noted?: { readonly of: 'utilisation' | 'training'; readonly id: string };
}

/** A part's coverage as it stands, with what can be told of it. */
export function coverageCard(
  words: Translator,
  organisation: Organisation,
  view: CoverageCardView,
): Card {
  const { found, origin, mayTell, today, done, noted } = view;
  const partId = found.part.id;
  const none = { inputs: 'none' } as const;
  return card(
    [
      done === undefined ? null : notice(words.t(`coverage.done.${done}`), 'good'),
      noted === undefined
        ? null
        : actionSet([
            takeCoverageBack.button(
              words.t('coverage.takeBack'),
              { partId, origin, ...noted },
              none,
            ),
          ]),
      heading(partName(words, organisation, partId)),
      found.isSilent ? notice(words.t('coverage.silentWhy'), 'attention') : null,
      facts([
        ...coverageFacts(words, found),
        [
          words.t('coverage.fact.answer', { year: String(coverageYear(today)) }),
          answerText(words, organisation, found, today),
        ],
      ]),
    ],
    [
      ...(mayTell
        ? coverageForms.map((form: CoverageForm) =>
            openCoverageForm.button(
              coverageFormTitle(words, form, found.statement, today),
              { partId, form, origin },
              none,
            ),
          )
        : []),
      inOverflow(coverageBack(words, origin)),
      inOverflow(openUrl(words.t('coverage.summary.open'), view.tabLink)),
    ],
  );
}

function answerText(
  words: Translator,
  organisation: Organisation,
  { statement }: PartCoverage,
  today: LocalDate,
): string {
  if (statement === null || !isAnswered(statement, today)) return words.t('coverage.unanswered');
  return words.t('coverage.answered', {
    date: dateText(words, helsinkiDate(statement.at)),
    name: actorName(words, organisation, statement.by),
  });
}
