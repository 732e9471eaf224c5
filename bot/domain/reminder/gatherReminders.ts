import type { LocalDate } from '../calendar/time.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import { workingDaysOver } from '../feedback/clock.ts';
import type { Organisation } from '../organisation/organisation.ts';
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
}

export interface GatheredReminders {
  /** One for each responsible manager with something due; to the deputy where that is who acts. */
  readonly firstLevel: readonly Reminder[];
  /** One a week for each manager above of what is overdue by 5 working days, as a summary. */
  readonly levelAbove: readonly Reminder[];
  /** What is due and has nobody who can be reminded: for the administrator's list. */
  readonly withoutRecipient: readonly DueFeedback[];
}

/**
 * The day's reminders of what is due; none on days off. The same day and data give the same ids,
 * so that gathering twice plans each card once.
 */
export function gatherReminders(
  due: readonly OpenFeedback[],
  circumstances: ReminderDay,
): GatheredReminders {
  const { day, organisation, calendar } = circumstances;
  if (!isWorkingDay(day, calendar)) {
    return { firstLevel: [], levelAbove: [], withoutRecipient: [] };
  }
  const items = dueBy(due, day);
  const longOver = items.filter(
    ({ dueOn }) => workingDaysOver(dueOn, day, calendar) >= workingDaysToLevelAbove,
  );
  const recipientOf = ({ unitId }: DueFeedback): Recipient | null =>
    recipientFor(organisation, unitId, circumstances);
  return {
    firstLevel: remindersOf(items, day, recipientOf, ownOrFor),
    levelAbove: remindersOf(
      longOver,
      day,
      ({ unitId }) => recipientAbove(organisation, unitId, circumstances),
      ({ managerId }) => ({ kind: 'levelBelow', managerId }),
    ),
    withoutRecipient: items.filter((item) => recipientOf(item) === null),
  };
}

function ownOrFor({ managerId, personId }: Recipient): ReminderMatter {
  return managerId === personId ? { kind: 'own' } : { kind: 'for', managerId };
}

/** One reminder for each manager, in the order of what waits longest. */
function remindersOf(
  items: readonly DueFeedback[],
  day: LocalDate,
  recipientOf: (item: DueFeedback) => Recipient | null,
  matterOf: (recipient: Recipient) => ReminderMatter,
): readonly Reminder[] {
  const gathered = new Map<string, Reminder>();
  for (const item of items) {
    const recipient = recipientOf(item);
    if (recipient === null) continue;
    const { personId, managerId } = recipient;
    const matter = matterOf(recipient);
    const id = reminderId(day, personId, matter);
    const about = matter.kind === 'levelBelow' ? 'levelBelow' : 'ownMatters';
    const feedbackIds = [...(gathered.get(id)?.feedbackIds ?? []), item.id];
    const onBehalfOf = managerId === personId ? null : managerId;
    gathered.set(id, { id, day, personId, about, onBehalfOf, feedbackIds });
  }
  return [...gathered.values()];
}
