import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import type { CoverageQuestion } from '../coverage/yearlyQuestion.ts';
import { coverageQuestions, isAskingTime } from '../coverage/yearlyQuestion.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { CoverageStore } from '../ports/coverageStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import { organisationOn } from '../preferences/standIns.ts';
import { plannedDelivery } from './plannedDelivery.ts';
import { whoIsReachable } from './whoIsReachable.ts';

export interface CoverageAskingDeps {
  readonly coverage: Pick<CoverageStore, 'all' | 'plan'>;
  readonly conversations: Pick<ConversationStore, 'unreachablePeople'>;
  readonly calendar: HolidayCalendar;
}

/**
 * Writes the week's cards with the yearly question of coverage into the ledger, on working days
 * only. A person gets one a week while a part is unanswered, whoever plans how often; what a day
 * without a server has missed is asked on the next.
 * @param isTimeFor whose time of the day has come; everybody's where left out
 * @returns those written now
 */
export async function askAboutCoverage(
  { coverage, conversations, calendar }: CoverageAskingDeps,
  at: Instant,
  organisation: Organisation,
  isTimeFor: (personId: PersonId) => boolean = () => true,
): Promise<readonly CoverageQuestion[]> {
  const day = helsinkiDate(at);
  if (!isWorkingDay(day, calendar) || !isAskingTime(day, calendar)) return [];
  const [records, availability] = await Promise.all([
    coverage.all(),
    whoIsReachable(conversations),
  ]);
  const questions = coverageQuestions(organisationOn(organisation, day), records, day, {
    ...availability,
    calendar,
  });
  const planned: CoverageQuestion[] = [];
  for (const question of questions.filter(({ personId }) => isTimeFor(personId))) {
    const { id, personId } = question;
    const outcome = await coverage.plan(
      question,
      plannedDelivery({
        id: `coverage-${id}`,
        recipient: { kind: 'person', personId },
        subject: { kind: 'coverage', id },
        at,
      }),
    );
    if (outcome === 'planned') planned.push(question);
  }
  return planned;
}
