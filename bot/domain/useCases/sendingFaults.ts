import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { Delivery, DeliveryLedger } from '../ports/delivery.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import { recipientFor } from '../reminder/recipient.ts';
import { dueBy } from '../reminder/urgency.ts';
import type { DueFeedback } from '../reminder/urgency.ts';

export interface SendingFaultsDeps {
  readonly ledgers: readonly DeliveryLedger[];
  readonly conversations: Pick<ConversationStore, 'unreachablePeople'>;
  readonly feedbacks: Pick<FeedbackStore, 'due'>;
}

export interface SendingFaults {
  /** Cards that have not arrived as they should, the newest first. */
  readonly deliveries: readonly Delivery[];
  /** Who has blocked or removed the app, the latest first. */
  readonly unreachable: readonly { readonly personId: PersonId; readonly since: Instant }[];
  /** What is due and has nobody who could be reminded. */
  readonly withoutRecipient: readonly DueFeedback[];
}

/** Of each kind of subject as many of the newest deliveries are looked through. */
const lookedThrough = 200;

/** Everything that went wrong with sending, for the administrator. Throws on an outage. */
export async function sendingFaults(
  { ledgers, conversations, feedbacks }: SendingFaultsDeps,
  at: Instant,
  organisation: Organisation,
): Promise<SendingFaults> {
  const day = helsinkiDate(at);
  const [recent, known, due] = await Promise.all([
    Promise.all(ledgers.map((ledger) => ledger.recent(lookedThrough))),
    conversations.unreachablePeople(),
    feedbacks.due(day),
  ]);
  const unreachable = known
    .flatMap(({ key, unreachableSince: since }) =>
      key.kind === 'person' && since !== null ? [{ personId: key.personId, since }] : [],
    )
    .sort((a, b) => (a.since < b.since ? 1 : -1));
  const gone = new Set(unreachable.map(({ personId }) => personId));
  const isReachable = (personId: PersonId): boolean => !gone.has(personId);
  return {
    deliveries: recent
      .flat()
      .filter(isFault)
      .sort((a, b) => (lastTouched(a) < lastTouched(b) ? 1 : -1)),
    unreachable,
    withoutRecipient: dueBy(due, day).filter(
      ({ unitId }) => recipientFor(organisation, unitId, { isReachable }) === null,
    ),
  };
}

/** What had nothing to send any more is no fault; what is on its way is none yet. */
function isFault({ state, fault }: Delivery): boolean {
  switch (state) {
    case 'failed':
      return fault !== 'nothingToSend';
    case 'unknown':
      return true;
    case 'planned':
    case 'sent':
      return fault !== null;
    case 'sending':
      return false;
  }
}

function lastTouched({ settledAt, sendingSince, plannedAt }: Delivery): Instant {
  return settledAt ?? sendingSince ?? plannedAt;
}
