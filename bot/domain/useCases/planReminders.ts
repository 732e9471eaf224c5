import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { openFeedbackOf } from '../feedback/openFeedback.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import { organisationOn } from '../preferences/standIns.ts';
import type { ArrivalStore, WaitingArrival } from '../ports/arrivalStore.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { FeedbackStore, OpenFeedback } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { Reminder, ReminderStore } from '../ports/reminderStore.ts';
import type { Stored } from '../ports/storedVersion.ts';
import { gatherReminders } from '../reminder/gatherReminders.ts';
import type { DueFeedback } from '../reminder/urgency.ts';
import { plannedDelivery } from './plannedDelivery.ts';
import { whoIsReachable } from './whoIsReachable.ts';

export interface ReminderDeps {
  readonly feedbacks: Pick<FeedbackStore, 'due' | 'find'>;
  readonly arrivals: ArrivalStore;
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
 * @param isTimeFor whose time of the day has come; everybody's where left out
 */
export async function planReminders(
  deps: ReminderDeps,
  at: Instant,
  organisation: Organisation,
  isTimeFor: (personId: PersonId) => boolean = () => true,
): Promise<PlannedReminders> {
  const day = helsinkiDate(at);
  const [due, availability, arrivals] = await Promise.all([
    deps.feedbacks.due(day),
    whoIsReachable(deps.conversations),
    readArrivals(deps),
  ]);
  const { firstLevel, levelAbove, withoutRecipient } = gatherReminders(
    due,
    {
      ...{ day, calendar: deps.calendar, isTimeFor, ...availability },
      // Who acts for whom on that day, whatever the day of the snapshot.
      organisation: organisationOn(organisation, day),
    },
    arrivals.flatMap(({ open }) => open ?? []),
  );
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
  await settleArrivals(deps, arrivals, planned, alreadyThere);
  return { planned, alreadyThere, withoutRecipient };
}

interface Arrival {
  readonly waiting: Stored<WaitingArrival>;
  /** Null when there is nothing left to tell: taken, withdrawn, or passed on to another unit. */
  readonly open: OpenFeedback | null;
}

async function readArrivals({ arrivals, feedbacks }: ReminderDeps): Promise<readonly Arrival[]> {
  return Promise.all(
    (await arrivals.waiting()).map(async (waiting) => {
      const { feedbackId, unitId } = waiting.value;
      const feedback = (await feedbacks.find(feedbackId))?.value;
      const isNews = feedback?.state === 'new' && feedback.unitId === unitId;
      return { waiting, open: isNews ? openFeedbackOf(feedback) : null };
    }),
  );
}

/**
 * Takes off the list what is in a card now and what there is nothing to tell of. A card of an
 * earlier run tells what it told then: what arrived since waits for the next working day.
 */
async function settleArrivals(
  { arrivals: store, reminders }: ReminderDeps,
  arrivals: readonly Arrival[],
  planned: readonly Reminder[],
  alreadyThere: readonly Reminder[],
): Promise<void> {
  if (arrivals.length === 0) return;
  const earlier = await Promise.all(alreadyThere.map(({ id }) => reminders.find(id)));
  const told = new Set(
    [...planned, ...earlier].flatMap((reminder) =>
      reminder?.about === 'ownMatters' ? [...reminder.feedbackIds, ...reminder.arrivedIds] : [],
    ),
  );
  const settled = arrivals.filter(({ open }) => open === null || told.has(open.id));
  await store.told(settled.map(({ waiting }) => waiting));
}
