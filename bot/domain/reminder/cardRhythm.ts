import type { DeliveryId } from '../ports/delivery.ts';

interface Beat {
  /** Not drawn anew before this. */
  readonly from: number;
  /** How many updates in a row have failed. */
  readonly faults: number;
  /** Version of the mark whose state the card shows; null: an older one. */
  readonly shows: string | null;
}

const longestPauseMs = 5 * 60_000;
/** With more cards than this, those that may be drawn anew at once are forgotten. */
const manyCards = 1_000;

/**
 * How often a card that is out is drawn anew: at most once in `everyMs`, however often its subject
 * changes meanwhile; more seldom the more often it failed. Kept by each process for itself: what
 * is out of date stands in the ledger, so a restart costs one update too early and loses none.
 *
 * Times are milliseconds of any clock that never goes back.
 */
export class CardRhythm {
  readonly #everyMs: number;
  readonly #beats = new Map<DeliveryId, Beat>();

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  /** How long until the card may be drawn anew; 0: now. */
  waitMs(id: DeliveryId, now: number): number {
    return Math.max(0, (this.#beats.get(id)?.from ?? now) - now);
  }

  /** True when the card has been drawn since the mark was made. */
  shows(id: DeliveryId, markVersion: string): boolean {
    return this.#beats.get(id)?.shows === markVersion;
  }

  shown(id: DeliveryId, markVersion: string, now: number): void {
    this.#set(id, { from: now + this.#everyMs, faults: 0, shows: markVersion }, now);
  }

  /** @param pauseMs as long as the service asked to wait; 0 where it did not */
  failed(id: DeliveryId, pauseMs: number, now: number): void {
    const faults = (this.#beats.get(id)?.faults ?? 0) + 1;
    const own = Math.min(this.#everyMs * 2 ** (faults - 1), longestPauseMs);
    this.#set(id, { from: now + Math.max(pauseMs, own), faults, shows: null }, now);
  }

  /** It is in use: nothing has failed, it only waits. */
  inUse(id: DeliveryId, pauseMs: number, now: number): void {
    const { faults = 0, shows = null } = this.#beats.get(id) ?? {};
    this.#set(id, { from: now + pauseMs, faults, shows }, now);
  }

  #set(id: DeliveryId, beat: Beat, now: number): void {
    if (this.#beats.size >= manyCards) {
      for (const [known, { from }] of this.#beats) if (from <= now) this.#beats.delete(known);
    }
    this.#beats.set(id, beat);
  }
}
