import type { Instant, LocalDate } from '../calendar/time.ts';
import type { PartId, PersonId, StageId } from '../organisation/organisation.ts';

export type FeedbackId = string;

export const feedbackKinds = ['praise', 'criticism', 'idea', 'question'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** The channel by which the customer gave the feedback. */
export const receivingChannels = [
  'counter',
  'phone',
  'email',
  'letter',
  'survey',
  'webForm',
  'socialMedia',
  'councilInitiative',
] as const;
export type ReceivingChannel = (typeof receivingChannels)[number];

export const customerTypes = ['external', 'internal'] as const;
export type CustomerType = (typeof customerTypes)[number];

export const feedbackStates = [
  'new',
  'inHandling',
  'awaitingDecision',
  'answered',
  'closed',
  'passedToRegistry',
  'withdrawn',
] as const;
export type FeedbackState = (typeof feedbackStates)[number];

/** What came of a feedback, asked at closing. */
export const outcomes = [
  'answered',
  'changedSomething',
  'becameAction',
  'passedToDecision',
  'noAction',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What is typed into the form, after masking; contact details are kept apart from it. */
export interface FeedbackDraft {
  readonly kind: FeedbackKind;
  readonly text: string;
  readonly receivedThrough: ReceivingChannel;
  readonly customerType: CustomerType;
  readonly unitId: PartId;
  readonly stageId: StageId | null;
  readonly receivedOn: LocalDate;
  readonly answerWanted: boolean;
  /** True where the customer will come back for the answer, so that no contact details are needed. */
  readonly comesBack?: true;
}

/** An elected body's decision that the matter waits for or got. */
export interface AwaitedDecision {
  readonly body: string;
  readonly expectedOn: LocalDate;
  /** The day the wait began; the clock stands still from here. */
  readonly since: LocalDate;
  /** Null while it is awaited. */
  readonly decidedOn: LocalDate | null;
  /** The body's own mark, by which the decision is found; null while awaited or where it has none. */
  readonly decisionReference: string | null;
}

export interface Closing {
  readonly outcome: Outcome;
  /** What was changed, or why nothing was. */
  readonly explanation: string;
  /** One line: what was learned; null where closing asked for nothing (praise passed on). */
  readonly learned: string | null;
  readonly closedAt: Instant;
}

/** Where an imported feedback comes from: the other system's name and its id there. */
export interface FeedbackOrigin {
  readonly source: string;
  readonly externalId: string;
}

/** Somebody who made a move for the manager: a deputy, or who was named for a pause. */
export interface Deputising {
  readonly by: PersonId;
  readonly managerId: PersonId;
}

/** A feedback: what a customer said, logged by staff or received from another system. */
export interface Feedback extends Omit<FeedbackDraft, 'text'> {
  readonly id: FeedbackId;
  /** A code that can be read aloud, for example `K7-3MQ9`; unique for ever. */
  readonly reference: string;
  /** Null once withdrawn or purged. */
  readonly text: string | null;
  /** Only what was imported has one. */
  readonly origin?: FeedbackOrigin;
  /** Who logged it; `importActor` when it was imported. */
  readonly loggedBy: PersonId;
  readonly loggedAt: Instant;
  readonly state: FeedbackState;
  /** Last day to take it into handling; null where no clock runs. */
  readonly takeBy: LocalDate | null;
  /** Last day to answer or, where no answer is wanted, to close; null where no clock runs. */
  readonly answerBy: LocalDate | null;
  readonly handlerId: PersonId | null;
  /** Who took it or, after that, answered it for the manager; left out when the manager did. */
  readonly deputising?: Deputising;
  /** When it was first taken; a transfer keeps it. */
  readonly takenAt: Instant | null;
  readonly answeredAt: Instant | null;
  /**
   * Working days from receipt to the answer, by the calendar of that time; null until answered,
   * and where it was answered before this was noted down.
   */
  readonly answeredAfter: number | null;
  readonly transfers: number;
  readonly extended: boolean;
  /** True once the level above has extended it a second time. */
  readonly extendedAgain?: true;
  readonly decision: AwaitedDecision | null;
  readonly closing: Closing | null;
  /** When it was passed to the registry; left out where it was not. */
  readonly passedOnAt?: Instant;
  /**
   * True where nobody's contact details are kept: none were given, or they have been removed. Left
   * out where there may be some.
   */
  readonly contactless?: true;
  /** The revision at which what was written had stayed long enough and was removed, if it was. */
  readonly emptied?: number;
  /** How many events the trail has; grows by one with each change. */
  readonly revision: number;
}
