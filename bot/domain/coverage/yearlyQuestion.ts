import type { LocalDate } from '../calendar/time.ts';
import type {
  Organisation,
  OrganisationPart,
  PartId,
  PersonId,
} from '../organisation/organisation.ts';
import { responsibleManager } from '../organisation/tree.ts';
import type { CoverageRecords, CoverageStatement } from './coverageRecords.ts';
import { newestStatement } from './partCoverage.ts';

/** What the manager answers; `year` and who answered are known by the question. */
export type CoverageAnswer = Pick<
  CoverageStatement,
  'collects' | 'method' | 'cadence' | 'lastMeasured' | 'note'
>;

/** A part that is asked about, with last time's answer to begin from. */
export interface QuestionedPart {
  readonly partId: PartId;
  readonly suggested: CoverageAnswer;
}

/** The yearly question to one responsible manager, about all parts that have not been answered. */
export interface YearlyQuestion {
  readonly year: number;
  readonly managerId: PersonId;
  readonly parts: readonly QuestionedPart[];
}

const nothingSaid: CoverageAnswer = {
  collects: false,
  method: null,
  cadence: null,
  lastMeasured: null,
  note: null,
};

/**
 * Whom to ask in the year of `today`: the responsible manager of every unit and subsidiary that
 * has not been answered for this year. A part that nobody answers for is in nobody's question.
 */
export function yearlyQuestions(
  organisation: Organisation,
  { statements }: Pick<CoverageRecords, 'statements'>,
  today: LocalDate,
): readonly YearlyQuestion[] {
  const year = Number(today.slice(0, 4));
  const asked = new Map<PersonId, QuestionedPart[]>();
  for (const part of organisation.parts.values()) {
    if (!isAskedYearly(part)) continue;
    const { id } = part;
    const last = newestStatement(statements, id);
    const managerId = responsibleManager(organisation, id)?.managerId;
    if (managerId === undefined || (last !== null && last.year >= year)) continue;
    const parts = asked.get(managerId) ?? [];
    asked.set(managerId, [...parts, { partId: id, suggested: last ?? nothingSaid }]);
  }
  return [...asked].map(([managerId, parts]) => ({
    year,
    managerId,
    parts: parts.map(({ partId, suggested }) => ({ partId, suggested: answerOf(suggested) })),
  }));
}

/** The yearly question is about units and subsidiaries. */
export function isAskedYearly({ level }: Pick<OrganisationPart, 'level'>): boolean {
  return level === 'unit' || level === 'subsidiary';
}

/** Only what is answered, without the year and who it was. */
function answerOf({
  collects,
  method,
  cadence,
  lastMeasured,
  note,
}: CoverageAnswer): CoverageAnswer {
  return { collects, method, cadence, lastMeasured, note };
}
