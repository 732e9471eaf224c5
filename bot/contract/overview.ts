import type { Coded, LightColour, NumberView } from './figures.ts';
import type { DatedView } from './session.ts';

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
    'overdueFeedback' | 'dueToday' | 'newFeedback' | 'redWithoutAction' | 'coverageQuestion'
  >;
  readonly title: string;
  readonly detail: string;
  /** View and id inside the tab, as in a deep link's subpage: `metrics/m-12`, `feedback/…`. */
  readonly subpage: string | null;
}

/** `GET /api/overview`: everything that the tab's first view shows. */
export interface OverviewView extends DatedView {
  readonly lights: readonly LightCount[];
  readonly metricCount: number;
  readonly praise: readonly PraiseRow[];
  readonly praiseTotal: PraiseRow;
  readonly onTime: {
    /** Null when nothing fell due in the period. */
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
  readonly needsMe: readonly NeedsMe[];
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
    /** How far it is on the way to its target, 0–100, or that there is no figure. */
    readonly attained: string;
  }[];
}
