import type { LocalDate } from '../calendar/time.ts';
import type { FeedbackId } from '../feedback/feedback.ts';
import type { HeldKind } from '../retention/held.ts';

/** Which feedbacks hold what is kept for a limited time, by the day it is counted from. */
export interface RetentionStore {
  /**
   * The feedbacks that have held it since `until` or longer, the longest first, `limit` of them at
   * most: reads those only.
   */
  heldSince(kind: HeldKind, until: LocalDate, limit: number): Promise<readonly FeedbackId[]>;

  /** Ends removals that a process has begun and not lived to end. */
  finishRemovals(): Promise<void>;
}
