import { longestCoverageText } from '../../../bot/domain/coverage/checkCoverageEntry.ts';
import type { CoverageFault } from '../../../bot/domain/coverage/checkCoverageEntry.ts';
import type { CoverageStatement } from '../../../bot/domain/coverage/coverageRecords.ts';
import { coverageSummary } from '../../../bot/domain/coverage/coverageSummary.ts';
import { coverageOfParts } from '../../../bot/domain/coverage/partCoverage.ts';
import type { PartCoverage } from '../../../bot/domain/coverage/partCoverage.ts';
import { coverageForms } from '../../../bot/domain/coverage/readCoverageEntry.ts';
import type { Organisation } from '../../../bot/domain/organisation/organisation.ts';
import type { Card } from '../../../bot/teams/cards/elements.ts';
import { coverageCard } from '../../../bot/teams/cards/coverage/coverageCard.ts';
import { coverageForm } from '../../../bot/teams/cards/coverage/coverageForm.ts';
import {
  coverageListCard,
  coverageSummaryCard,
} from '../../../bot/teams/cards/coverage/coverageListCard.ts';
import { coverageQuestionCard } from '../../../bot/teams/cards/coverage/coverageQuestionCard.ts';
import type { Translator } from '../../../bot/wording/translator.ts';

const at = '2026-11-20T08:00:00.000Z';
const id = '00000001-0000-4000-9000-000000000000';
const faults: readonly CoverageFault[] = [
  { fault: 'missing', field: 'method' },
  { fault: 'missing', field: 'cadence' },
  { fault: 'inTheFuture', field: 'lastMeasured' },
  { fault: 'tooLong', field: 'note' },
];

/** The cards of coverage, as full as they get. */
export function coverageCards(
  words: Translator,
  organisation: Organisation,
  today: string,
  tabLink: string,
  said: (length: number) => string,
): readonly (readonly [name: string, card: Card])[] {
  const parts = coverageOf(organisation, today);
  const [found] = parts;
  if (found === undefined) return [];
  const partId = found.part.id;
  const origin = { kind: 'question', id: '2026-11-23_p-marjukka-hietala' } as const;
  const long = said(longestCoverageText);
  const statement: CoverageStatement = {
    ...{ partId, year: 2026, collects: true, method: 'panel', cadence: 'yearly' },
    ...{ lastMeasured: null, note: long, by: 'p-marjukka-hietala', at },
  };
  const inputs = { collects: 'yes', method: 'panel', note: long, subject: long };
  const formOf = (form: (typeof coverageForms)[number]) => ({
    ticket: { partId, origin, form, id, seen: at },
    ...{ inputs, faults, overtakenBy: statement, today },
  });
  const seen = { found, origin, mayTell: true, today, tabLink };
  const noted = { done: 'training', noted: { of: 'training', id } } as const;
  const own = { own: parts, today, tabLink };
  const question = { id: origin.id, today, tabLink, isSaved: true };
  return [
    ...coverageForms.map(
      (form) =>
        [`coverage form: ${form}`, coverageForm(words, organisation, formOf(form))] as const,
    ),
    ['coverage of a part', coverageCard(words, organisation, { ...seen, ...noted })],
    ['coverage seen', coverageCard(words, organisation, { ...seen, mayTell: false })],
    ['coverage list', coverageListCard(words, organisation, { ...own, page: 1 }).card],
    ['coverage summary', coverageSummaryCard(words, coverageSummary(parts, today), tabLink).card],
    [
      'coverage question',
      coverageQuestionCard(words, organisation, {
        ...{ ...question, unanswered: parts, answered: parts, form: formOf('answer') },
      }).card,
    ],
    [
      'coverage question answered',
      coverageQuestionCard(words, organisation, {
        ...{ ...question, unanswered: [], answered: parts, form: null },
      }).card,
    ],
  ];
}

/** Of every unit and subsidiary, with nothing known but a use and a training of each. */
export function coverageOf(organisation: Organisation, today: string): readonly PartCoverage[] {
  const by = { by: 'p-marjukka-hietala', at };
  const ids = [...organisation.parts.keys()];
  return coverageOfParts({
    ...{ organisation, metrics: [], received: new Map(), today },
    records: {
      statements: [],
      utilisation: ids.map((partId) => ({
        ...{ id, partId, place: 'unit', on: '2026-10-01', note: 'x', ...by },
      })),
      trainings: ids.map((partId) => ({
        ...{ id, partId, on: '2026-10-01', subject: 'Kohtaaminen', participants: 12, ...by },
      })),
    },
  });
}
