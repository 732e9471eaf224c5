import type { FeedbackScope, ScopeChoiceView } from './feedbackFigures.ts';
import type { Coded } from './figures.ts';
import type { FormView } from './form.ts';
import type { LabelledText } from './metrics.ts';
import type { DatedView } from './session.ts';

/** The day to keep in words, and how pressing it is. */
export interface DueView {
  readonly urgency: 'over' | 'today' | 'later' | 'none';
  readonly text: string;
}

/** A feedback as a line of a list. */
export interface FeedbackLine {
  readonly id: string;
  readonly reference: string;
  readonly kind: Coded;
  readonly state: Coded;
  readonly unit: string;
  /** Null once nobody has a day to keep any more. */
  readonly due: DueView | null;
  readonly receivedText: string;
  /** Empty where the text has been removed. */
  readonly firstLine: string;
  /** That whoever has it in handling has left, so that somebody else has to; null otherwise. */
  readonly handlerLeft: string | null;
}

/** `GET /api/feedback`. */
export interface FeedbackView extends DatedView {
  /** Null where only figures are known: lists have customers' words in them, and are not kept. */
  readonly lists: {
    /** Open feedbacks of the units that the viewer answers for, overdue first; null for others. */
    readonly queue: readonly FeedbackLine[] | null;
    /** What the viewer has logged, newest first. */
    readonly logged: readonly FeedbackLine[];
  } | null;
  readonly period: string;
  /** The whole city first, then its areas, and all below the chosen one's. */
  readonly choices: readonly ScopeChoiceView[];
  readonly scope: FeedbackScope;
}

/** `GET /api/feedback-cases`: the single feedbacks behind a figure that the viewer may read. */
export interface FeedbackCasesView extends DatedView {
  /** Which they are, in words. */
  readonly what: string;
  /** Whose the viewer sees, and whether there are more than are listed. */
  readonly note: string;
  /** Newest first. */
  readonly lines: readonly FeedbackLine[];
}

/** A line of the trail. */
export interface TrailLine {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  readonly who: string;
  /** "For the manager …", where a deputy or stand-in did it. */
  readonly onBehalfOf: string | null;
  readonly unit: string;
  readonly state: string;
  readonly note: string | null;
}

/** How long it has been with one unit. */
export interface HeldLine {
  readonly id: string;
  readonly unit: string;
  /** Who took it there; null where nobody has. */
  readonly handler: string | null;
  readonly periodText: string;
  readonly lengthText: string;
}

/** `GET /api/feedback/:id`. */
export interface FeedbackPageView extends DatedView {
  readonly id: string;
  readonly reference: string;
  /** Of the state that the viewer sees. */
  readonly revision: number;
  readonly kind: Coded;
  readonly state: Coded;
  readonly due: DueView | null;
  /** Null where the viewer may not read it or it has been removed, with `noText` saying which. */
  readonly text: string | null;
  readonly noText: string | null;
  /** Null for those who may not see them, once closed, and where there are none. */
  readonly contact: readonly LabelledText[] | null;
  readonly facts: readonly LabelledText[];
  /** The likeliest first. */
  readonly moves: readonly FormView[];
  /** Oldest first. */
  readonly trail: readonly TrailLine[];
  readonly held: readonly HeldLine[];
  readonly heldText: string;
}

/** `GET /api/references/:typed`: where the feedback with that reference is. */
export interface FoundReference {
  readonly id: string;
}
