import type { LocalDate } from '../calendar/time.ts';
import type { FeedbackId } from '../feedback/feedback.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { Delivery, DeliveryLedger } from './delivery.ts';

/** One person's reminder of one day: what it gathers, most overdue first. */
export interface Reminder {
  /** `<day>_<person>_<what>`: who, what and which day make the key, so that there is one. */
  readonly id: string;
  readonly day: LocalDate;
  readonly personId: PersonId;
  /** Matters to see to one by one, or a summary of what has waited long one level below. */
  readonly about: 'ownMatters' | 'levelBelow';
  /** Whose matters they are, when the person acts for another manager. */
  readonly onBehalfOf: PersonId | null;
  /** What is due. */
  readonly feedbackIds: readonly FeedbackId[];
  /** What has arrived since the last card, for those who hear of it once a day; none of it is due. */
  readonly arrivedIds: readonly FeedbackId[];
}

export interface ReminderStore {
  readonly ledger: DeliveryLedger;
  /** Writes the reminder and its planned delivery together; `exists` when it is there already. */
  plan(reminder: Reminder, delivery: Delivery): Promise<'planned' | 'exists'>;
  find(id: string): Promise<Reminder | null>;
}
