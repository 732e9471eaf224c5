import { addDays } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import { weekOfWaiting } from '../followUp/weekOf.ts';
import type { Organisation, PartId, PersonId } from '../organisation/organisation.ts';
import { partsAnsweredFor } from '../organisation/tree.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import { recipientFor } from '../reminder/recipient.ts';
import type { Availability } from '../reminder/recipient.ts';
import type { CoverageRecords, CoverageStatement } from './coverageRecords.ts';
import { newestStatement } from './newest.ts';
import { isCoveragePart, type PartCoverage } from './partCoverage.ts';

/** What the manager answers; `year` and who answered are known by the question. */
export type CoverageAnswer = Pick<
  CoverageStatement,
  'collects' | 'method' | 'cadence' | 'lastMeasured' | 'note'
>;

/**
 * One person's card of one week about the parts that have not been answered for this year. The
 * id is made of who and which week of asking, so that there is one.
 */
export interface CoverageQuestion {
  readonly id: string;
  readonly day: LocalDate;
  readonly year: number;
  readonly personId: PersonId;
  readonly partIds: readonly PartId[];
}

type Said = Pick<CoverageRecords, 'statements'>;

/**
 * The month whose first working day starts the asking: by February the last year has been
 * measured to its end, and the annual report, which needs the answers, is being written.
 */
const askingMonth = '02';
/** A card cannot list more; the others are asked about when these are answered. */
const partsInCard = 30;

export function coverageYear(today: LocalDate): number {
  return Number(today.slice(0, 4));
}

/** True from the first day of asking to the end of the year. */
export function isAskingTime(today: LocalDate, calendar: HolidayCalendar): boolean {
  return today >= firstAskingDay(today, calendar);
}

/** Every unit and subsidiary that has not been answered for in the year of `today`. */
export function unansweredParts(
  organisation: Organisation,
  { statements }: Said,
  today: LocalDate,
): readonly PartId[] {
  return [...organisation.parts.values()]
    .filter(isCoveragePart)
    .filter(({ id }) => !isAnswered(newestStatement(statements, id), today))
    .map(({ id }) => id);
}

/** True when the newest answer is of the year of `today`. */
export function isAnswered(newest: CoverageStatement | null, today: LocalDate): boolean {
  return newest !== null && newest.year >= coverageYear(today);
}

/** The same, but until the month of asking the year before has been answered for at least. */
export function isAnsweredSoFar(newest: CoverageStatement | null, today: LocalDate): boolean {
  const isAsked = today.slice(5, 7) >= askingMonth;
  return newest !== null && newest.year >= coverageYear(today) - (isAsked ? 0 : 1);
}

/** Of what the person answers for, what is unanswered in the asking time. */
export function unansweredOf(
  organisation: Organisation,
  personId: PersonId,
  said: Said,
  today: LocalDate,
  calendar: HolidayCalendar,
): readonly PartId[] {
  if (!isAskingTime(today, calendar)) return [];
  const own = new Set(partsAnsweredFor(organisation, personId).map(({ id }) => id));
  return unansweredParts(organisation, said, today).filter((id) => own.has(id));
}

/**
 * Whom to ask on the day: of every unit and subsidiary that has not been answered for this year
 * the responsible manager, or who acts for the manager, as reminders find them. The question is
 * asked anew each week, as what else waits is told. The same day and data give the same ids.
 * @param organisation with who acts for whom on that day
 */
export function coverageQuestions(
  organisation: Organisation,
  said: Said,
  day: LocalDate,
  { calendar, ...availability }: Availability & { readonly calendar: HolidayCalendar },
): readonly CoverageQuestion[] {
  const first = firstAskingDay(day, calendar);
  if (day < first) return [];
  const asked = new Map<PersonId, PartId[]>();
  for (const partId of unansweredParts(organisation, said, day)) {
    const personId = recipientFor(organisation, partId, availability)?.personId;
    if (personId !== undefined) asked.set(personId, [...(asked.get(personId) ?? []), partId]);
  }
  return [...asked].map(([personId, partIds]) => ({
    id: `${weekOfWaiting(first, day)}_${personId}`,
    ...{ day, year: coverageYear(day), personId },
    partIds: partIds.slice(0, partsInCard),
  }));
}

/** What to begin from: the last answer or else what is measured here; null without either. */
export function suggestedAnswer(found: PartCoverage): CoverageAnswer | null {
  const { statement, collecting, methods, cadence, lastMeasured } = found;
  if (statement !== null) return answerOf(statement);
  return collecting.kind === 'measures'
    ? { collects: true, method: methods[0] ?? null, cadence, lastMeasured, note: null }
    : null;
}

/** Only what is answered, without the year and who it was. */
function answerOf(statement: CoverageStatement): CoverageAnswer {
  const { collects, method, cadence, lastMeasured, note } = statement;
  return { collects, method, cadence, lastMeasured, note };
}

function firstAskingDay(day: LocalDate, calendar: HolidayCalendar): LocalDate {
  const first = `${day.slice(0, 4)}-${askingMonth}-01`;
  return addWorkingDays(addDays(first, -1), 1, calendar);
}
