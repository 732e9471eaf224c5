import type { Coded, NumberView } from './figures.ts';

/** Praise against criticism of one thing: an area, a unit, a month. */
export interface PraiseTally {
  readonly id: string;
  readonly name: string;
  readonly praise: number;
  readonly criticism: number;
  /** Every feedback, ideas and questions too. */
  readonly count: number;
  /** "2.4 : 1", "only praise (7)" or a dash where there is neither. */
  readonly ratioText: string;
  /** How the share of praise has surely changed; null where it has not, or cannot be told. */
  readonly change: Coded<'up' | 'down'> | null;
}

/** One of the small charts side by side: a part's praise and criticism, month by month. */
export interface PartMonths {
  readonly id: string;
  readonly name: string;
  /** What the chart shows, with its counts. */
  readonly sentence: string;
  readonly months: readonly {
    readonly name: string;
    readonly praise: number;
    readonly criticism: number;
  }[];
}

/** How long answers took in one part. */
export interface HandlingTally {
  readonly id: string;
  readonly name: string;
  /** Working days, written; null where too few are known. */
  readonly median: string | null;
  readonly ninetieth: string | null;
  readonly n: number;
}

/** Working days from receipt to the answer. */
export interface HandlingView {
  /** The median, written with its unit; null where too few are known. */
  readonly median: string | null;
  readonly sentence: string;
  readonly bands: readonly CountTally[];
  readonly parts: readonly HandlingTally[];
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

/** Praise and criticism by channel or stage; only how many, where the counts are not crossed yet. */
export type Divided =
  | ({ readonly kind: 'praise' } & Tallies<PraiseTally>)
  | ({ readonly kind: 'counts' } & Tallies<CountTally>);

/** A part that may be chosen, its name set in by how deep it stands. */
export interface ScopeChoiceView {
  readonly id: string;
  readonly name: string;
}

/** Twelve months of the city or of one of its parts with all below it. */
export interface FeedbackScope {
  /** The part's id; empty for the whole city. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** In words: how many feedbacks, praise to criticism with its interval, and the change. */
  readonly sentence: string;
  /** True where it has no parts of its own. */
  readonly isUnit: boolean;
  /** Areas of the city, or units of the part. */
  readonly parts: Tallies<PraiseTally>;
  /** The same month by month, to be drawn on one scale; none where there are no parts. */
  readonly partMonths: readonly PartMonths[];
  /** Oldest first; months without feedback too. */
  readonly months: Tallies<PraiseTally>;
  readonly kinds: Tallies<CountTally>;
  readonly channels: Divided;
  readonly stages: Divided;
  /** Null where it cannot be told yet. */
  readonly handling: HandlingView | null;
  /** Why channels, stages or handling times are not told; null where they are. */
  readonly notCrossed: string | null;
  /** How long what is open has waited. */
  readonly waitingText: string;
  readonly onTime: {
    /** Null when nothing fell due in the period, or too few for a share to be shown. */
    readonly share: NumberView | null;
    readonly text: string;
    /** How many did not keep their day; null where the viewer may read none of the scope's. */
    readonly missedText: string | null;
  };
  /** True where the viewer may read feedback of the scope because of what they manage. */
  readonly hasCases: boolean;
}
