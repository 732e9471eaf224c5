import type { ChangedBy } from '../audit/auditEntry.ts';
import type { Instant } from '../calendar/time.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { Stored } from './storedVersion.ts';

export type DeliveryId = string;

/** Where a card goes: to a person's own chat, or into a channel of a team. */
export type Recipient =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'channel'; readonly channelId: string };

/** Every kind of subject that a card can have. */
export const subjectKinds = [
  'experience',
  'feedback',
  'reminder',
  'standIn',
  'network',
  'action',
  'followUp',
  'coverage',
] as const;

/** What the card shows; it is drawn from the newest state at the moment of sending. */
export type Subject =
  | { readonly kind: 'experience'; readonly id: string }
  | { readonly kind: 'feedback'; readonly id: string }
  | { readonly kind: 'reminder'; readonly id: string }
  /** That somebody stands in for a manager; the id is the manager's. */
  | { readonly kind: 'standIn'; readonly id: string }
  /** What the network tells by itself: a card of the `NetworkCardStore`. */
  | { readonly kind: 'network'; readonly id: string }
  /** A corrective action. */
  | { readonly kind: 'action'; readonly id: string }
  /** Measurements that are due and actions past their day. */
  | { readonly kind: 'followUp'; readonly id: string }
  /** The yearly question about coverage. */
  | { readonly kind: 'coverage'; readonly id: string };

/**
 * A row of the ledger: an intended card, written before anything is sent.
 * `planned → sending → sent | failed | unknown`; `unknown` (the request may have arrived) is not
 * sent again. `planned` with `notBefore` in the future waits (told to by Retry-After).
 */
export interface Delivery {
  readonly id: DeliveryId;
  readonly recipient: Recipient;
  readonly subject: Subject;
  readonly state: 'planned' | 'sending' | 'sent' | 'failed' | 'unknown';
  readonly plannedAt: Instant;
  readonly notBefore: Instant | null;
  readonly attempts: number;
  /** When it was last claimed for sending; null before. */
  readonly sendingSince: Instant | null;
  readonly settledAt: Instant | null;
  /** Why it failed or is unknown: a stable code and the service's words; null otherwise. */
  readonly fault: string | null;
  /** Where the card is, once sent: for updating it later. */
  readonly posted: PostedCard | null;
}

export interface PostedCard {
  readonly conversationId: string;
  readonly activityId: string;
}

/** A card that is out of date: its subject changed after it was posted. */
export interface OutdatedCards {
  readonly subject: Subject;
  readonly since: Instant;
}

/** Where a row of the ledger stands, as an administrator asks for it. */
export const deliveryStandings = ['waiting', 'sent', 'failed', 'unknown', 'givenUp'] as const;
export type DeliveryStanding = (typeof deliveryStandings)[number];

/** Which rows are wanted; null: whichever. */
export interface LedgerQuery {
  readonly standing: DeliveryStanding | null;
  readonly kind: Subject['kind'] | null;
  readonly personId: PersonId | null;
}

/** A row with its place in the one order of all ledgers, newest first. */
export interface PlacedDelivery {
  readonly delivery: Delivery;
  readonly place: string;
}

/**
 * The ledger of one kind of subject. Planning a delivery or marking cards outdated happens inside
 * the transaction that changes the subject; what follows is here. Throws on an outage.
 */
export interface DeliveryLedger {
  /** Planned and due at `now`, and rows left in `sending`: at most `limit`, oldest first. */
  pending(now: Instant, limit: number): Promise<readonly Stored<Delivery>[]>;
  /** Writes the next state of a delivery; `conflict`: another instance has it. */
  move(
    current: Stored<Delivery>,
    next: Delivery,
    /** Given where somebody asked for it: the audit trail's line is written with it. */
    askedBy?: ChangedBy,
  ): Promise<Stored<Delivery> | 'conflict'>;
  find(id: DeliveryId): Promise<Stored<Delivery> | null>;
  /** Every card of the subject that was sent, for updating. */
  posted(subject: Subject): Promise<readonly Delivery[]>;
  /** Subjects whose posted cards are out of date, oldest first. */
  outdated(limit: number): Promise<readonly Stored<OutdatedCards>[]>;
  /** Forgets the mark unless the subject changed again meanwhile. */
  refreshed(mark: Stored<OutdatedCards>): Promise<void>;
  /** Settled and pending deliveries of the newest first, for the administrator. */
  recent(limit: number): Promise<readonly Delivery[]>;
  /** Newest first, from behind the place `after`: reads what is shown and no more. */
  page(
    query: LedgerQuery,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<readonly PlacedDelivery[]>;
  /** What has failed, is unknown or was given up since then, newest first, at most a thousand. */
  faultsSince(since: Instant): Promise<readonly Delivery[]>;
}

/**
 * What a transaction on a subject adds to the ledger besides the change itself. Each planned row
 * is in state `planned`, or already `sent` where the card's place is known (a receipt that the
 * bot has just put into a chat) so that it is updated like the others.
 */
export interface LedgerEntries {
  readonly planned: readonly Delivery[];
  /** True when cards that are out already must be drawn anew. */
  readonly outdatesCards: boolean;
}
