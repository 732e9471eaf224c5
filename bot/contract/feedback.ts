import type { Coded, NumberView } from './figures.ts';
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
}

/** Praise against criticism of one thing: an area, a unit, a month. */
export interface PraiseTally {
  readonly id: string;
  readonly name: string;
  readonly praise: number;
  readonly criticism: number;
  /** Every feedback, ideas and questions too. */
  readonly count: number;
  /** "2.4 : 1", "only praise (7)" or that there is neither. */
  readonly ratioText: string;
}

/** How many fall to one choice of several. */
export interface CountTally {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Of all (0–1), and written. */
  readonly share: NumberView;
}

/** Figures with the sentence that says what they show. */
export interface Tallies<Tally> {
  readonly sentence: string;
  readonly rows: readonly Tally[];
}

/** Twelve months of the city or of one of its areas. */
export interface FeedbackScope {
  /** The area's id; empty for the whole city. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** In words: how many feedbacks, praise to criticism with its interval, and the change. */
  readonly sentence: string;
  /** Areas of the city, or units of the area. */
  readonly parts: Tallies<PraiseTally>;
  /** Oldest first; months without feedback too. */
  readonly months: Tallies<PraiseTally>;
  readonly kinds: Tallies<CountTally>;
  readonly channels: Tallies<CountTally>;
  readonly stages: Tallies<CountTally>;
  readonly onTime: {
    /** Null when nothing fell due in the period. */
    readonly share: NumberView | null;
    readonly text: string;
  };
}

/** `GET /api/feedback`. */
export interface FeedbackView extends DatedView {
  /** Open feedbacks of the units that the viewer answers for, overdue first; null for others. */
  readonly queue: readonly FeedbackLine[] | null;
  /** What the viewer has logged, newest first. */
  readonly logged: readonly FeedbackLine[];
  readonly period: string;
  /** The whole city first, then its areas by name. */
  readonly scopes: readonly FeedbackScope[];
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
