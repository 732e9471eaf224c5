import type { LocalDate } from '../calendar/time.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import { workingDaysOver } from '../feedback/clock.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import type { OpenFeedback } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { Reminder } from '../ports/reminderStore.ts';
import type { Availability, Recipient } from './recipient.ts';
import { recipientAbove, recipientFor } from './recipient.ts';
import type { ReminderMatter } from './reminderId.ts';
import { reminderId } from './reminderId.ts';
import type { DueFeedback } from './urgency.ts';
import { dueBy } from './urgency.ts';

/** As many working days over, and the manager one level up is told. */
const workingDaysToLevelAbove = 5;

export interface ReminderDay extends Availability {
  readonly day: LocalDate;
  readonly organisation: Organisation;
  readonly calendar: HolidayCalendar;
  /** Whose time of the day has come; everybody's where left out. */
  readonly isTimeFor?: (personId: PersonId) => boolean;
}

export interface GatheredReminders {
  /** One for each responsible manager with something to tell; to whoever acts for the manager. */
  readonly firstLevel: readonly Reminder[];
  /** One a week for each manager above of what is overdue by 5 working days, as a summary. */
  readonly levelAbove: readonly Reminder[];
  /** What is due and has nobody who can be reminded: for the administrator's list. */
  readonly withoutRecipient: readonly DueFeedback[];
}

/**
 * The day's reminders of what is due and of what has arrived for those who hear of it once a
 * day; none on days off. The same day and data give the same ids, so that gathering twice plans
 * each card once.
 */
export function gatherReminders(
  due: readonly OpenFeedback[],
  circumstances: ReminderDay,
  arrivals: readonly OpenFeedback[] = [],
): GatheredReminders {
  const { day, organisation, calendar, isTimeFor = () => true } = circumstances;
  if (!isWorkingDay(day, calendar)) {
    return { firstLevel: [], levelAbove: [], withoutRecipient: [] };
  }
  const items = dueBy(due, day);
  const dueIds = new Set(items.map(({ id }) => id));
  const longOver = items.filter(
    ({ dueOn }) => workingDaysOver(dueOn, day, calendar) >= workingDaysToLevelAbove,
  );
  const recipientOf = ({ unitId }: OpenFeedback): Recipient | null =>
    recipientFor(organisation, unitId, circumstances);
  const ownMatters = remindersOf(
    day,
    [
      ...items.map((item) => ({ item, as: 'feedbackIds' as const })),
      // What is due is told as due, whenever it arrived.
      ...arrivals
        .filter(({ id }) => !dueIds.has(id))
        .map((item) => ({ item, as: 'arrivedIds' as const })),
    ],
    recipientOf,
    ownOrFor,
  );
  const below = remindersOf(
    day,
    longOver.map((item) => ({ item, as: 'feedbackIds' as const })),
    ({ unitId }) => recipientAbove(organisation, unitId, circumstances),
    ({ managerId }) => ({ kind: 'levelBelow', managerId }),
  );
  const isTime = ({ personId }: Reminder): boolean => isTimeFor(personId);
  return {
    firstLevel: ownMatters.filter(isTime),
    levelAbove: below.filter(isTime),
    withoutRecipient: items.filter((item) => recipientOf(item) === null),
  };
}

function ownOrFor({ managerId, personId }: Recipient): ReminderMatter {
  return managerId === personId ? { kind: 'own' } : { kind: 'for', managerId };
}

interface Told {
  readonly item: OpenFeedback;
  /** The list of the reminder that it goes to. */
  readonly as: 'feedbackIds' | 'arrivedIds';
}

/** One reminder for each manager, in the order of what waits longest. */
function remindersOf(
  day: LocalDate,
  told: readonly Told[],
  recipientOf: (item: OpenFeedback) => Recipient | null,
  matterOf: (recipient: Recipient) => ReminderMatter,
): readonly Reminder[] {
  const gathered = new Map<string, Reminder>();
  for (const { item, as } of told) {
    const recipient = recipientOf(item);
    if (recipient === null) continue;
    const { personId, managerId } = recipient;
    const matter = matterOf(recipient);
    const id = reminderId(day, personId, matter);
    const about = matter.kind === 'levelBelow' ? 'levelBelow' : 'ownMatters';
    const onBehalfOf = managerId === personId ? null : managerId;
    const before = gathered.get(id) ?? {
      ...{ id, day, personId, about, onBehalfOf },
      feedbackIds: [],
      arrivedIds: [],
    };
    gathered.set(id, { ...before, [as]: [...before[as], item.id] });
  }
  return [...gathered.values()];
}
