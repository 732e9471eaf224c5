import type { Feedback } from '../feedback/feedback.ts';

/**
 * What is kept ready beside items and follows from them alone, by what its keys begin with; and
 * the items and trails themselves, which nothing can repair.
 */
export type Projection =
  // Of feedbacks and experiences; of corrective actions.
  | 'item'
  | 'event'
  | 'action'
  | 'action-event'
  // Of feedbacks.
  | 'due'
  | 'queue'
  | 'logged'
  | 'reference'
  | 'received'
  | 'heldContact'
  | 'heldContent'
  | 'counts'
  // Of experiences.
  | 'recent'
  | 'by'
  | 'month'
  | 'followUp'
  // Of metrics and corrective actions.
  | 'list'
  | 'action-of'
  | 'action-open';

/** A row that is not what the items call for; its key holds no personal content. */
export interface ProjectionDifference {
  readonly kind: 'missing' | 'wrong' | 'surplus';
  readonly projection: Projection;
  readonly key: string;
}

/** What a look at all rows found. */
export interface ProjectionCheck {
  /** How many items were read. */
  readonly items: number;
  readonly differences: readonly ProjectionDifference[];
  /** Keys of counts that somebody changed during the look and that were not compared. */
  readonly changedMeanwhile: readonly string[];
  /**
   * Writes what is missing or wrong and removes what is surplus, in transactions that are refused
   * where an item or a row has changed since: what was refused or had no room, the next check
   * finds. An item or a line of a trail that is missing stays so. A reference that two feedbacks claim is left as it is, for nobody knows who was told it.
   */
  repair(): Promise<void>;
}

/**
 * Compares every row kept ready with its items, safely beside a server at work: what was changed
 * between reading the one and the other is no difference. Throws on an outage.
 */
export interface ProjectionStore {
  /** The lists and counts of feedbacks. */
  check(feedbacks: AsyncIterable<Feedback>): Promise<ProjectionCheck>;
  /** The lists of experiences, metrics and corrective actions. */
  checkOthers(): Promise<ProjectionCheck>;
}
