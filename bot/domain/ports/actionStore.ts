import type { ActionId, CorrectiveAction } from '../action/action.ts';
import type { ActionMoveName } from '../action/moveAction.ts';
import type { Instant } from '../calendar/time.ts';
import type { FeedbackId } from '../feedback/feedback.ts';
import type { MetricId } from '../metric/metric.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { LedgerEntries } from './delivery.ts';
import type { CommitOutcome, Stored } from './storedVersion.ts';

/** A line of an action's trail; never rewritten. */
export interface ActionEvent {
  readonly at: Instant;
  readonly by: PersonId;
  readonly what: 'plan' | ActionMoveName | ActionRemoval;
  /** What was done or the reason; null where none is asked. */
  readonly note: string | null;
}

/** How the removal of what was written is called in the trail. */
export const actionRemovals = ['removeContent', 'eraseOnRequest'] as const;
export type ActionRemoval = (typeof actionRemovals)[number];

export interface ActionChange {
  /** Null when it is new. */
  readonly before: Stored<CorrectiveAction> | null;
  readonly after: CorrectiveAction;
  readonly event: ActionEvent;
  readonly ledger: LedgerEntries;
}

export interface ActionStore {
  /**
   * The action, its trail line, its lists and the ledger rows together or not at all. A change
   * after which nothing written is left (`holdsWords`) empties the notes of the trail as well.
   */
  commit(change: ActionChange): Promise<CommitOutcome>;
  find(id: ActionId): Promise<Stored<CorrectiveAction> | null>;
  /** Every action about the metric, oldest first. */
  ofMetric(metricId: MetricId): Promise<readonly CorrectiveAction[]>;
  /** Every action that comes of the feedback, oldest first. */
  ofFeedback(feedbackId: FeedbackId): Promise<readonly CorrectiveAction[]>;
  /** Every action there is, in no promised order: for commands and the night, not where a person waits. */
  all(): Promise<readonly CorrectiveAction[]>;
  /** All that are planned or under way, the one due first at first. */
  open(): Promise<readonly CorrectiveAction[]>;
  /** Oldest first. */
  trail(id: ActionId): Promise<readonly ActionEvent[]>;
}
