import type { Coded, LightView } from './figures.ts';
import type { FormView } from './form.ts';
import type { LabelledText } from './metrics.ts';
import type { DatedView } from './session.ts';

/** What can be missing of a part's coverage, the gravest first. */
export type CoverageGapCode = 'silent' | 'overdue' | 'unanswered' | 'unused' | 'untrained';

/** A unit or subsidiary as a row of the table. */
export interface CoverageRow {
  readonly id: string;
  readonly name: string;
  /** The service area or subsidiary that it is in. */
  readonly area: { readonly id: string; readonly name: string };
  /** Whether and how it collects. */
  readonly collecting: Coded;
  /** Each of these says so where nothing is known. */
  readonly methods: string;
  readonly cadence: string;
  readonly lastMeasured: string;
  readonly time: Coded<
    'notMeasured' | 'neverYet' | 'unmeasured' | 'onTime' | 'dueToday' | 'overdue'
  >;
  /** Where and when its results were used; a line that says so where they never were. */
  readonly used: readonly string[];
  readonly training: string;
  /** The gravest first; empty where nothing is missing. */
  readonly missing: readonly Coded<CoverageGapCode>[];
  /** The viewer answers for it. */
  readonly isOwn: boolean;
}

/** The figures of the city or of one of its areas. */
export interface CoverageScope {
  /** The area's id; empty for the whole city. */
  readonly id: string;
  readonly name: string;
  /** How many of all collect, and how. */
  readonly sentence: string;
  /** How many lack what, the gravest first. */
  readonly gaps: readonly (Coded<CoverageGapCode> & { readonly count: number })[];
}

/** `GET /api/coverage`: every unit and subsidiary. */
export interface CoverageView extends DatedView {
  /** The whole city first, then its areas by name. */
  readonly scopes: readonly CoverageScope[];
  /** In the organisation's order. */
  readonly parts: readonly CoverageRow[];
}

/** Something that was noted of a part: a use, a training, an answer to the yearly question. */
export interface CoverageNote {
  readonly id: string;
  /** Day, year, and where or how. */
  readonly title: string;
  readonly text: string | null;
  readonly who: string;
}

/** `GET /api/coverage/:id`: what is known of one unit or subsidiary. */
export interface CoveragePageView extends DatedView {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  /** Why it is called silent; null when it is not. */
  readonly silent: string | null;
  readonly missing: readonly Coded<CoverageGapCode>[];
  readonly facts: readonly LabelledText[];
  /** The metrics that tell of it, with where they belong and when they are due. */
  readonly metrics: readonly {
    readonly id: string;
    readonly name: string;
    readonly detail: string;
    readonly light: LightView;
  }[];
  /** Newest first, each of them. */
  readonly answers: readonly CoverageNote[];
  readonly uses: readonly CoverageNote[];
  readonly trainings: readonly CoverageNote[];
  /** What the viewer may tell of it; empty for those who may not. */
  readonly forms: readonly FormView[];
}
