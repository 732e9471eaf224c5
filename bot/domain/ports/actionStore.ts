import type { ActionId, CorrectiveAction } from '../action/action.ts';
import type { ActionMoveName } from '../action/moveAction.ts';
import type { Instant } from '../calendar/time.ts';
import type { MetricId } from '../metric/metric.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { LedgerEntries } from './delivery.ts';
import type { CommitOutcome, Stored } from './storedVersion.ts';

/** A line of an action's trail; never rewritten. */
export interface ActionEvent {
  readonly at: Instant;
  readonly by: PersonId;
  readonly what: 'plan' | ActionMoveName;
  /** What was done or the reason; null where none is asked. */
  readonly note: string | null;
}

export interface ActionChange {
  /** Null when it is new. */
  readonly before: Stored<CorrectiveAction> | null;
  readonly after: CorrectiveAction;
  readonly event: ActionEvent;
  readonly ledger: LedgerEntries;
}

export interface ActionStore {
  /** The action, its trail line, its lists and the ledger rows together or not at all. */
  commit(change: ActionChange): Promise<CommitOutcome>;
  find(id: ActionId): Promise<Stored<CorrectiveAction> | null>;
  /** Every action about the metric, oldest first. */
  ofMetric(metricId: MetricId): Promise<readonly CorrectiveAction[]>;
  /** Every action there is, in no promised order: for the compilation, not where a person waits. */
  all(): Promise<readonly CorrectiveAction[]>;
  /** All that are planned or under way, the one due first at first. */
  open(): Promise<readonly CorrectiveAction[]>;
  /** Oldest first. */
  trail(id: ActionId): Promise<readonly ActionEvent[]>;
}
