import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { coverageSummary } from '../../domain/coverage/coverageSummary.ts';
import { coverageGaps, missingOf } from '../../domain/coverage/missing.ts';
import { ownParts } from '../../domain/coverage/ownParts.ts';
import type { PartCoverage } from '../../domain/coverage/partCoverage.ts';
import { answerInputs } from '../../domain/coverage/readCoverageEntry.ts';
import { isAnswered, suggestedAnswer } from '../../domain/coverage/yearlyQuestion.ts';
import { mayTellOfCoverage } from '../../domain/organisation/policy.ts';
import { readCoverage } from '../../domain/useCases/readCoverage.ts';
import type { BotDeps } from '../botDeps.ts';
import type { CoverageOrigin, OpenedForm } from '../cardActions/coverageActions.ts';
import type { Card } from '../cards/elements.ts';
import { coverageCard } from '../cards/coverage/coverageCard.ts';
import type { CoverageCardView } from '../cards/coverage/coverageCard.ts';
import type { CoverageFormView } from '../cards/coverage/coverageForm.ts';
import { coverageListCard, coverageSummaryCard } from '../cards/coverage/coverageListCard.ts';
import { coverageQuestionCard } from '../cards/coverage/coverageQuestionCard.ts';
import type { Message } from '../sending/messenger.ts';
import type { Looking } from './drawFeedback.ts';

/** The parts that the person answers for, or the city's figures for who answers for none. */
export async function drawCoverageList(
  deps: BotDeps,
  { person, organisation, words, at }: Looking,
  page = 0,
): Promise<Message> {
  const today = helsinkiDate(at);
  const { parts } = await readCoverage(deps, organisation, at);
  const ownIds = ownParts(organisation, person.id);
  const own = parts.filter(({ part }) => ownIds.has(part.id));
  const tabLink = deps.tabLink('coverage');
  return own.length === 0
    ? coverageSummaryCard(words, coverageSummary(parts, today), tabLink)
    : coverageListCard(words, organisation, {
        own: own.toSorted((a, b) => gravity(a, today) - gravity(b, today)),
        ...{ page, today, tabLink },
      });
}

/** Null when there is no such part. */
export async function drawCoverageOf(
  deps: BotDeps,
  { person, organisation, words, at }: Looking,
  partId: string,
  origin: CoverageOrigin,
  extra: Pick<CoverageCardView, 'done' | 'noted'> = {},
): Promise<Card | null> {
  const { parts } = await readCoverage(deps, organisation, at);
  const found = parts.find(({ part }) => part.id === partId);
  if (found === undefined) return null;
  return coverageCard(words, organisation, {
    ...{ found, origin, ...extra },
    mayTell: mayTellOfCoverage(organisation, person, partId),
    today: helsinkiDate(at),
    tabLink: deps.tabLink(`coverage/${partId}`),
  });
}

/** The yearly question as things stand now; null when it is not this person's. */
export async function drawCoverageQuestion(
  deps: BotDeps,
  { person, organisation, words, at }: Looking,
  id: string,
  isSaved = false,
): Promise<Message | null> {
  const question = await deps.coverage.question(id);
  if (question?.personId !== person.id) return null;
  const today = helsinkiDate(at);
  const { parts } = await readCoverage(deps, organisation, at);
  const asked = parts.filter(
    ({ part }) =>
      question.partIds.includes(part.id) && mayTellOfCoverage(organisation, person, part.id),
  );
  const unanswered = asked.filter(({ statement }) => !isAnswered(statement, today));
  const [first] = unanswered;
  const opened = { form: 'answer', origin: { kind: 'question', id } } as const;
  return coverageQuestionCard(words, organisation, {
    ...{ id, unanswered, today, isSaved },
    answered: asked.filter(({ statement }) => isAnswered(statement, today)),
    form:
      first === undefined ? null : newForm(deps, first, { ...opened, partId: first.part.id }, at),
    tabLink: deps.tabLink('coverage'),
  });
}

/** A form as it begins: an answer with what was said last, a note with today's day. */
export function newForm(
  { surroundings }: Pick<BotDeps, 'surroundings'>,
  found: PartCoverage,
  opened: OpenedForm,
  at: string,
): CoverageFormView {
  const today = helsinkiDate(at);
  const { statement } = found;
  const seen = isAnswered(statement, today) ? (statement?.at ?? null) : null;
  return {
    ticket: { ...opened, id: surroundings.newId(), seen },
    inputs: opened.form === 'answer' ? answerInputs(suggestedAnswer(found)) : { on: today },
    ...{ faults: [], today },
  };
}

/** The place of the gravest thing missing: the first is told first. */
function gravity(found: PartCoverage, today: string): number {
  const [gravest] = missingOf(found, today);
  return gravest === undefined ? coverageGaps.length : coverageGaps.indexOf(gravest);
}
