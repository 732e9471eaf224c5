import type { Coded, LightColour, LightView, NumberView } from './figures.ts';
import type { DatedView } from './session.ts';
import type { MissingView } from './setUp.ts';

/** How many metrics stand in a light, and of them how many surely. */
export interface LightCount {
  readonly colour: LightColour;
  readonly symbol: string;
  readonly text: string;
  readonly count: number;
  readonly certain: number;
}

/** Praise to criticism of one area over twelve months. */
export interface PraiseRow {
  readonly partId: string;
  readonly name: string;
  readonly praise: number;
  readonly criticism: number;
  /** "2.4 : 1", "only praise (7)" or "none yet". */
  readonly ratioText: string;
  /** Share of praise with interval, null without any. */
  readonly shareText: string | null;
  /** In words: the change against the twelve months before, or why none is told. */
  readonly changeText: string;
  readonly change: 'up' | 'down' | 'unsure' | 'tooFew';
}

/** One thing that waits for the viewer, with where to go. */
export interface NeedsMe {
  readonly kind: Coded<
    | 'overdueFeedback'
    | 'dueToday'
    | 'newFeedback'
    | 'actionLate'
    | 'redWithoutAction'
    | 'measurementDue'
    | 'coverageQuestion'
  >;
  readonly title: string;
  readonly detail: string;
  /** View and id inside the tab, as in a deep link's subpage: `metrics/m-12`, `feedback/…`. */
  readonly subpage: string | null;
}

/** A metric whose light, or how sure it is, has become another. */
export interface LightChangeView {
  readonly metricId: string;
  readonly name: string;
  readonly part: string;
  readonly before: LightView;
  readonly now: LightView;
  /** What made the change: a new result, its age, a new target. */
  readonly why: string;
}

export interface ChangesView {
  /** "Since your last visit on 20 Nov 2026, 09:12". */
  readonly sinceText: string;
  readonly count: number;
  /** What asks for attention first; the first of `count` when there are many. */
  readonly lights: readonly LightChangeView[];
}

/**
 * `GET /api/overview?area=&since=`: everything that the tab's first view shows, of the city or of
 * an area, with what has changed since an instant (without one: in the last seven days).
 */
export interface OverviewView extends DatedView {
  /** The area that the figures are of; null for the whole city. */
  readonly area: { readonly id: string; readonly name: string } | null;
  readonly lights: readonly LightCount[];
  readonly metricCount: number;
  readonly changes: ChangesView;
  readonly praise: readonly PraiseRow[];
  readonly praiseTotal: PraiseRow;
  readonly onTime: {
    /** Null when nothing fell due in the period, or too few for a share to be shown. */
    readonly share: NumberView | null;
    /** "34 of 41 that fell due in the last 30 days were answered in time (69–92 %)". */
    readonly text: string;
  };
  readonly open: { readonly count: number; readonly overdue: number };
  readonly coverage: {
    readonly text: string;
    readonly partsMeasuring: number;
    readonly parts: number;
  };
  /** Null in what a browser has kept for an outage: it holds customers' words. */
  /** What a new city still lacks. */
  readonly missing: MissingView | null;
  readonly needsMe: readonly NeedsMe[] | null;
  /** Null where the city has no composite index, which is the default. */
  readonly index: IndexView | null;
}

/** The composite index with everything without which it is never shown. */
export interface IndexView {
  /** 0–100. */
  readonly value: NumberView;
  /** How much of the weight has a reliable value. */
  readonly coverage: string;
  /** What the index cannot tell. */
  readonly hides: string;
  readonly parts: readonly {
    readonly metricId: string;
    readonly name: string;
    /** Its part of the whole weight. */
    readonly weight: string;
    /** How far it is on the way to its target, 0–100, or that it is missing. */
    readonly attained: string;
  }[];
  /** The parts without a figure, and why each has none. */
  readonly missing: readonly {
    readonly metricId: string;
    readonly name: string;
    readonly why: string;
  }[];
  /** What to do about parts that will have no figure any more; null where there are none. */
  readonly advice: string | null;
}
