import type { Instant } from '../calendar/time.ts';
import type { Delivery, DeliveryLedger, LedgerQuery, Subject } from '../ports/delivery.ts';
import { standingOf } from '../reminder/deliveryStates.ts';

/** Before the place of everything that has ended. */
const firstSettled = '0000000000000000|0';

type Ledgers = Readonly<Record<Subject['kind'], DeliveryLedger>>;

/** What stands still at this moment, and what did not arrive lately. */
export interface StuckCards {
  readonly waiting: number;
  /** Of those waiting: told to come later, or tried already. */
  readonly postponed: number;
  readonly failed: number;
  readonly unknown: number;
}

export interface DeliveryPage {
  readonly deliveries: readonly Delivery[];
  /** Null at the end. */
  readonly next: string | null;
}

/** As many days back faults are counted. */
export const faultDays = 7;
const dayMs = 86_400_000;
const whatWaits: LedgerQuery = { standing: 'waiting', kind: null, personId: null };

/**
 * A page of all ledgers in one order: what waits first, then the newest. Throws on an outage of any
 * of them: half a ledger would look like a whole one.
 */
export async function readDeliveries(
  ledgers: Ledgers,
  query: LedgerQuery,
  page: { readonly limit: number; readonly after: string | null },
): Promise<DeliveryPage> {
  const asked = query.kind === null ? distinct(ledgers) : [ledgers[query.kind]];
  const found = await Promise.all(
    asked.map((ledger) => ledger.page(query, { ...page, limit: page.limit + 1 })),
  );
  const ordered = found.flat().sort((a, b) => order(a.place, b.place));
  // All that waits stays on the first page, however much it is.
  const waiting = ordered.filter(({ place }) => isWaiting(place)).length;
  const shown = ordered.slice(0, Math.max(page.limit, waiting));
  const last = ordered.length > shown.length ? shown.at(-1) : undefined;
  return {
    deliveries: shown.map(({ delivery }) => delivery),
    next: last === undefined ? null : isWaiting(last.place) ? firstSettled : last.place,
  };
}

export async function countStuck(ledgers: Ledgers, now: Instant): Promise<StuckCards> {
  const since = new Date(Date.parse(now) - faultDays * dayMs).toISOString();
  const each = await Promise.all(
    distinct(ledgers).map(async (ledger) => ({
      waiting: await ledger.page(whatWaits, { limit: 1, after: null }),
      faults: await ledger.faultsSince(since),
    })),
  );
  const waiting = each.flatMap((one) => one.waiting.map(({ delivery }) => delivery));
  const faults = each.flatMap((one) => one.faults);
  const faulty = (standing: 'failed' | 'unknown'): number =>
    faults.filter((delivery) => standingOf(delivery) === standing).length;
  return {
    waiting: waiting.length,
    postponed: waiting.filter(({ state, attempts }) => state === 'planned' && attempts > 0).length,
    failed: faulty('failed'),
    unknown: faulty('unknown'),
  };
}

/** Kinds of subjects that lie together have one ledger. */
function distinct(ledgers: Ledgers): readonly DeliveryLedger[] {
  return [...new Set(Object.values(ledgers))];
}

/** What waits has a place before all that has ended, which begins with a digit. */
function isWaiting(place: string): boolean {
  return place.startsWith('|');
}

function order(one: string, other: string): number {
  if (isWaiting(one) !== isWaiting(other)) return isWaiting(one) ? -1 : 1;
  return one < other ? -1 : 1;
}
