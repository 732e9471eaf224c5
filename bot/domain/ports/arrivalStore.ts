import type { FeedbackId } from '../feedback/feedback.ts';
import type { PartId } from '../organisation/organisation.ts';
import type { Stored } from './storedVersion.ts';

/** A feedback that came to a unit whose manager wants to hear of it with the morning's reminder. */
export interface WaitingArrival {
  readonly feedbackId: FeedbackId;
  /** Where it came; it may have been transferred on since. */
  readonly unitId: PartId;
}

/** What the next reminders are to tell of; written with the feedback (`gathersArrival`). */
export interface ArrivalStore {
  waiting(): Promise<readonly Stored<WaitingArrival>[]>;
  /** Takes what has been told off the list, unless it arrived somewhere else meanwhile. */
  told(arrivals: readonly Stored<WaitingArrival>[]): Promise<void>;
}
