import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { Reminder, ReminderStore } from '../ports/reminderStore.ts';
import { gatherReminders } from '../reminder/gatherReminders.ts';
import type { DueFeedback } from '../reminder/urgency.ts';
import { plannedDelivery } from './plannedDelivery.ts';

export interface ReminderDeps {
  readonly feedbacks: Pick<FeedbackStore, 'due'>;
  readonly reminders: ReminderStore;
  readonly conversations: Pick<ConversationStore, 'unreachablePeople'>;
  readonly calendar: HolidayCalendar;
}

export interface PlannedReminders {
  /** Written to the ledger now. */
  readonly planned: readonly Reminder[];
  /** In the ledger since an earlier run of the same day: not sent again. */
  readonly alreadyThere: readonly Reminder[];
  readonly withoutRecipient: readonly DueFeedback[];
}

/**
 * Writes the day's reminders into the ledger: who, what and which day make each one's key, so
 * that running this again, here or in another instance, plans nothing twice.
 */
export async function planReminders(
  deps: ReminderDeps,
  at: Instant,
  organisation: Organisation,
): Promise<PlannedReminders> {
  const day = helsinkiDate(at);
  const [due, unreachable] = await Promise.all([
    deps.feedbacks.due(day),
    deps.conversations.unreachablePeople(),
  ]);
  const cannotBeReached = new Set(
    unreachable.map(({ key }) => (key.kind === 'person' ? key.personId : null)),
  );
  const { firstLevel, levelAbove, withoutRecipient } = gatherReminders(due, {
    day,
    organisation,
    calendar: deps.calendar,
    isReachable: (personId) => !cannotBeReached.has(personId),
  });
  const planned: Reminder[] = [];
  const alreadyThere: Reminder[] = [];
  for (const reminder of [...firstLevel, ...levelAbove]) {
    const outcome = await deps.reminders.plan(
      reminder,
      plannedDelivery({
        id: reminder.id,
        recipient: { kind: 'person', personId: reminder.personId },
        subject: { kind: 'reminder', id: reminder.id },
        at,
      }),
    );
    (outcome === 'planned' ? planned : alreadyThere).push(reminder);
  }
  return { planned, alreadyThere, withoutRecipient };
}
