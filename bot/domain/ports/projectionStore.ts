import type { Feedback } from '../feedback/feedback.ts';

/** What is kept ready beside the feedbacks and follows from them alone. */
export const projections = [
  'due',
  'queue',
  'logged',
  'reference',
  'received',
  'heldContact',
  'heldContent',
  'counts',
] as const;
export type Projection = (typeof projections)[number];

/** A row that is not what the feedbacks call for; its key holds no personal content. */
export interface ProjectionDifference {
  readonly kind: 'missing' | 'wrong' | 'surplus';
  readonly projection: Projection;
  readonly key: string;
}

/** What a look at all rows found. */
export interface ProjectionCheck {
  /** How many feedbacks were read. */
  readonly feedbacks: number;
  readonly differences: readonly ProjectionDifference[];
  /** Keys of counts that somebody changed during the look and that were not compared. */
  readonly changedMeanwhile: readonly string[];
  /**
   * Writes what is missing or wrong and removes what is surplus, in transactions that are refused
   * where a feedback or a row has changed since: what was refused, the next check finds. A
   * reference that two feedbacks claim is left as it is, for nobody knows who was told it.
   */
  repair(): Promise<void>;
}

export interface ProjectionStore {
  /**
   * Compares every row kept ready with the feedbacks, safely beside a server at work: what was
   * changed between reading the one and the other is no difference. Throws on an outage.
   */
  check(feedbacks: AsyncIterable<Feedback>): Promise<ProjectionCheck>;
}
