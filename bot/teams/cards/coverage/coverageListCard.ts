import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { CoverageSummary } from '../../../domain/coverage/coverageSummary.ts';
import { missingOf } from '../../../domain/coverage/missing.ts';
import type { PartCoverage } from '../../../domain/coverage/partCoverage.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { collectingText, coverageSentences, measuringTimeText } from '../../../wording/coverage.ts';
import type { Translator } from '../../../wording/translator.ts';
import { listCoverage, showCoverage } from '../../cardActions/coverageActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { actionSet, card, container, detail, heading, openUrl, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { partName } from '../formFields.ts';

/** More would be too long for a phone. */
const partsInPage = 5;

export interface CoverageListView {
  /** The parts that the viewer answers for, those that lack the gravest first. */
  readonly own: readonly PartCoverage[];
  readonly page: number;
  readonly today: LocalDate;
  readonly tabLink: string;
}

/** The state of the viewer's own parts, each with its page a click away. */
export function coverageListCard(
  words: Translator,
  organisation: Organisation,
  { own, page, today, tabLink }: CoverageListView,
): Message {
  const { t } = words;
  const title = t('coverage.list.title');
  const lastPage = Math.max(0, Math.ceil(own.length / partsInPage) - 1);
  const shownPage = Math.min(page, lastPage);
  const shown = own.slice(shownPage * partsInPage, (shownPage + 1) * partsInPage);
  const none = { inputs: 'none' } as const;
  const turnTo = (name: 'previous' | 'next', to: number) =>
    listCoverage.button(t(`coverage.list.${name}`), { page: to }, none);
  return {
    summary: title,
    card: card(
      [
        heading(title),
        ...shown.map((found) => partLine(words, organisation, found, shownPage, today)),
      ],
      [
        ...(shownPage > 0 ? [turnTo('previous', shownPage - 1)] : []),
        ...(shownPage < lastPage ? [turnTo('next', shownPage + 1)] : []),
        openUrl(t('coverage.summary.open'), tabLink),
      ],
    ),
  };
}

/** What the whole city's coverage is, for those who answer for none of it. */
export function coverageSummaryCard(
  words: Translator,
  summary: CoverageSummary,
  tabLink: string,
): Message {
  const title = words.t('coverage.summary.title');
  const sentences = coverageSentences(words, summary);
  return {
    summary: title,
    card: card(
      [heading(title), text(sentences.collecting), text(sentences.missing)],
      [openUrl(words.t('coverage.summary.open'), tabLink)],
    ),
  };
}

function partLine(
  words: Translator,
  organisation: Organisation,
  found: PartCoverage,
  page: number,
  today: LocalDate,
): CardElement {
  const gaps = missingOf(found, today).map((gap) => words.t(`coverage.gap.${gap}`));
  return container(
    [
      text(partName(words, organisation, found.part.id), { weight: 'Bolder' }),
      detail(
        `${collectingText(words, found.collecting)} · ${measuringTimeText(words, found.time)}`,
      ),
      gaps.length === 0
        ? null
        : text(gaps.join(' · '), {
            size: 'Small',
            spacing: 'Small',
            color: found.isSilent ? 'Attention' : 'Default',
          }),
      actionSet([
        showCoverage.button(
          words.t('coverage.list.open'),
          { partId: found.part.id, origin: { kind: 'list', page } },
          { inputs: 'none' },
        ),
      ]),
    ],
    { separator: true },
  );
}
