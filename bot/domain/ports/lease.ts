import type { Instant } from '../calendar/time.ts';

/**
 * What one instance at a time may do, for a limited time: it saves work, and never is the only
 * guard against doing something twice, since a clock may be off and a pause may be long.
 */
export interface LeaseStore {
  /**
   * True when `holder` has the lease until `until`: it was free, had expired by `now`, or was the
   * holder's already. Throws on an outage.
   */
  hold(name: string, holder: string, now: Instant, until: Instant): Promise<boolean>;
  /** Lets others have it at once; nothing happens when somebody else has it. */
  release(name: string, holder: string): Promise<void>;
}
