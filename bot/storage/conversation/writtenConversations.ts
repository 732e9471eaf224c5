import type { Instant } from '../../domain/calendar/time.ts';

/** How long what this process wrote is believed to be what is stored, in milliseconds. */
const believedFor = 60_000;
/** More conversations than this are not remembered at once. */
const limit = 10_000;

/**
 * What this process last knew to be stored of each conversation, so that a turn that tells
 * nothing new costs no request. It is believed for a minute: another instance may have marked the
 * conversation unreachable meanwhile.
 */
export class WrittenConversations {
  readonly #now: () => Instant;
  readonly #written = new Map<string, { readonly reference: string; readonly at: number }>();

  constructor(now: () => Instant) {
    this.#now = now;
  }

  /** True when the conversation is stored with this reference, and reachable. */
  has(key: string, reference: string): boolean {
    const known = this.#written.get(key);
    if (known?.reference !== reference) return false;
    const age = Date.parse(this.#now()) - known.at;
    return age >= 0 && age < believedFor;
  }

  add(key: string, reference: string): void {
    this.#written.delete(key);
    this.#written.set(key, { reference, at: Date.parse(this.#now()) });
    const [oldest] = this.#written.keys();
    if (this.#written.size > limit && oldest !== undefined) this.#written.delete(oldest);
  }

  forget(key: string): void {
    this.#written.delete(key);
  }
}
