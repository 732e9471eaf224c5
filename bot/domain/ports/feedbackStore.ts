import type { Instant, LocalDate } from '../calendar/time.ts';
import type { AnswerTiming } from '../feedback/counted.ts';
import type {
  Feedback,
  FeedbackId,
  FeedbackKind,
  FeedbackState,
  ReceivingChannel,
} from '../feedback/feedback.ts';
import type { PartId, PersonId, StageId } from '../organisation/organisation.ts';
import type { LedgerEntries } from './delivery.ts';
import type { CommitOutcome, Stored } from './storedVersion.ts';

/** A line of a feedback's trail: who, when, from → to, note; never rewritten. */
export interface FeedbackEvent {
  readonly at: Instant;
  readonly by: PersonId;
  /** The manager for whom it was done, when a deputy or stand-in did it. */
  readonly onBehalfOf?: PersonId;
  /** The move, for example `take`, `answer`, `transfer`. */
  readonly what: string;
  readonly from: FeedbackState | null;
  readonly to: FeedbackState;
  /** The unit it was in after the move. */
  readonly unitId: PartId;
  /** What the mover wrote: the answer given, the reason for a transfer. */
  readonly note: string | null;
}

/** How the customer can be reached; kept apart from the text and removed after closing. */
export interface ContactDetails {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface FeedbackChange {
  /** Null when it is new. */
  readonly before: Stored<Feedback> | null;
  readonly after: Feedback;
  readonly event: FeedbackEvent;
  readonly ledger: LedgerEntries;
  /** Set at logging, removed by withdrawing; `unchanged` otherwise. */
  readonly contact: ContactDetails | 'unchanged' | 'remove';
  /** True where its coming to the unit is to be told by the morning's reminder (`ArrivalStore`). */
  readonly gathersArrival?: boolean;
}

/** A row of the indexes of open feedbacks: enough for a list line, without the contact details. */
export interface OpenFeedback {
  readonly id: FeedbackId;
  readonly reference: string;
  readonly unitId: PartId;
  readonly kind: FeedbackKind;
  readonly state: FeedbackState;
  /** The day the present step must be done by; null where no clock runs. */
  readonly dueOn: LocalDate | null;
  /** The last day to answer, also while the day to take it comes first; null where none is owed. */
  readonly answerBy: LocalDate | null;
  readonly receivedOn: LocalDate;
  /** The first 120 characters of the text. */
  readonly firstLine: string;
  readonly handlerId: PersonId | null;
  /** How often it has been passed on to another unit. */
  readonly transfers: number;
}

/** A line of what a unit has received, with what the figures divide it by. */
export interface ReceivedFeedback extends OpenFeedback {
  readonly receivedThrough: ReceivingChannel;
  readonly stageId: StageId | null;
  /** Null until answered or closed without an answer, and where no day was owed. */
  readonly answered: AnswerTiming | null;
}

/** Which of what was received; all of it where nothing is named. */
export interface ReceivedWhat {
  readonly kind?: FeedbackKind;
  /** Null: where no stage was chosen. */
  readonly stageId?: StageId | null;
  readonly receivedThrough?: ReceivingChannel;
  /** Those that did not keep their day: answered late, or open with a day before this one. */
  readonly missedBy?: LocalDate;
}

/** How many of each kind; kinds without any are left out. */
export type KindCounts = Readonly<Partial<Record<FeedbackKind, number>>>;

/** What a row counts in two ways at once, and the handling times. */
export interface CrossedCounts {
  readonly kindsByChannel: Readonly<Partial<Record<ReceivingChannel, KindCounts>>>;
  readonly kindsByStage: Readonly<Record<StageId, KindCounts>>;
  /** How many were answered in so many working days from receipt (`Feedback.answeredAfter`). */
  readonly answeredAfter: Readonly<Record<string, number>>;
  /** How many were answered before it was noted down in how many. */
  readonly answeredUntimed: number;
}

/** How many feedbacks of one unit were received in one month, counted as the items say. */
export interface FeedbackCounts {
  readonly unitId: PartId;
  /** `YYYY-MM`, of the day of receipt. */
  readonly month: string;
  readonly byKind: Readonly<Record<FeedbackKind, number>>;
  readonly byChannel: Readonly<Partial<Record<ReceivingChannel, number>>>;
  readonly byStage: Readonly<Record<StageId, number>>;
  /** Owed an answer and answered by its day, and owed an answer and answered late. */
  readonly answeredOnTime: number;
  readonly answeredLate: number;
  /** Null in a row of an earlier version, until the counts are made anew (`check-store`). */
  readonly crossed: CrossedCounts | null;
}

export interface FeedbackStore {
  /** The feedback, its trail line, index rows, counts, contact and ledger rows together or not at all. */
  commit(change: FeedbackChange): Promise<CommitOutcome>;
  find(id: FeedbackId): Promise<Stored<Feedback> | null>;
  findByReference(reference: string): Promise<Stored<Feedback> | null>;
  contact(id: FeedbackId): Promise<ContactDetails | null>;
  /** Oldest first. */
  trail(id: FeedbackId): Promise<readonly FeedbackEvent[]>;
  /** Open feedbacks whose day is `until` or earlier, by day: reads those only. */
  due(until: LocalDate): Promise<readonly OpenFeedback[]>;
  /** Open feedbacks of the units, those with the earliest day first, those without a day last. */
  queue(unitIds: readonly PartId[]): Promise<readonly OpenFeedback[]>;
  /**
   * What the units have received since the day that counts in their figures, the newest receipt
   * first; at most `limit`.
   */
  received(
    unitIds: readonly PartId[],
    since: LocalDate,
    what: ReceivedWhat,
    limit: number,
  ): Promise<readonly ReceivedFeedback[]>;
  /** What a person has logged, newest first. */
  loggedBy(personId: PersonId, limit: number): Promise<readonly Feedback[]>;
  /** Counts of the months `from` to `to` inclusive (`YYYY-MM`). */
  counts(from: string, to: string): Promise<readonly FeedbackCounts[]>;
  /**
   * Every feedback there is, withdrawn ones included, in no promised order, a page at a time. It
   * reads the whole of them: for commands such as the export, never where a person waits.
   */
  all(): AsyncIterable<Feedback>;
}
