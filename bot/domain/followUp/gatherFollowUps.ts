import type { CorrectiveAction } from '../action/action.ts';
import { isLate } from '../action/action.ts';
import type { LocalDate } from '../calendar/time.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import { byDue } from '../metric/dueFirst.ts';
import type { MetricState } from '../metric/metricState.ts';
import type { Organisation, PartId, PersonId } from '../organisation/organisation.ts';
import type { FollowUp, WeeklyMatter } from '../ports/followUpStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { Availability } from '../reminder/recipient.ts';
import { recipientFor } from '../reminder/recipient.ts';
import { weekOfWaiting } from './weekOf.ts';

/** A matter of this week with the person to tell. */
export interface DueMatter extends WeeklyMatter {
  readonly personId: PersonId;
}

export interface FollowUpDay extends Availability {
  readonly day: LocalDate;
  /** With who acts for whom on that day. */
  readonly organisation: Organisation;
  readonly calendar: HolidayCalendar;
}

/** As many matters as a card and a transaction can take; the rest is told on the next day. */
const mattersInCard = 30;

/**
 * What there is to tell on the day, and to whom: measurements that are due, to the one who
 * measures, and actions past their day, to the one responsible; to the part's manager where nobody
 * is named or can be reached. Nothing on days off. The same day and data give the same matters.
 */
export function mattersDue(
  metrics: readonly MetricState[],
  actions: readonly CorrectiveAction[],
  circumstances: FollowUpDay,
): readonly DueMatter[] {
  const { day, calendar } = circumstances;
  if (!isWorkingDay(day, calendar)) return [];
  const toPerson = (named: PersonId | null, partId: PartId): PersonId | null =>
    personToTell(named, partId, circumstances);
  const measurements = metrics
    .filter(({ isDue }) => isDue)
    .sort(byDue(day))
    .map(({ metric, nextDue }) => ({
      ...({ kind: 'metric', id: metric.id, since: nextDue } as const),
      personId: toPerson(metric.responsibility.measures, metric.partId),
    }));
  const late = actions
    .filter((action) => isLate(action, day))
    .map(({ id, dueOn, responsibleId, partId }) => ({
      ...({ kind: 'action', id, since: dueOn } as const),
      personId: toPerson(responsibleId, partId),
    }));
  return [...measurements, ...late].flatMap(({ personId, ...matter }) =>
    personId === null ? [] : [{ ...matter, personId, week: weekOfWaiting(matter.since, day) }],
  );
}

/** One card for each person with something to tell, with the matters that it tells. */
export function gatherFollowUps(
  day: LocalDate,
  matters: readonly DueMatter[],
): readonly { readonly followUp: FollowUp; readonly matters: readonly DueMatter[] }[] {
  return [...Map.groupBy(matters, ({ personId }) => personId)].map(([personId, own]) => {
    const told = own.slice(0, mattersInCard);
    const idsOf = (kind: WeeklyMatter['kind']): readonly string[] =>
      told.filter((matter) => matter.kind === kind).map(({ id }) => id);
    return {
      followUp: {
        id: `${day}_${personId}`,
        day,
        personId,
        metricIds: idsOf('metric'),
        actionIds: idsOf('action'),
      },
      matters: told,
    };
  });
}

/** Who is named or, on a pause, the one acting; else who hears of the part's matters. */
function personToTell(
  named: PersonId | null,
  partId: PartId,
  { organisation, isReachable }: FollowUpDay,
): PersonId | null {
  const own =
    named === null ? [] : [...(organisation.standIns.get(named) ?? []).toReversed(), named];
  return (
    own.find((personId) => organisation.people.has(personId) && isReachable(personId)) ??
    recipientFor(organisation, partId, { isReachable })?.personId ??
    null
  );
}
