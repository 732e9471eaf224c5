import type { Coded, EstimateView, LightView, NumberView } from './figures.ts';
import type { FormView } from './form.ts';
import type { DatedView } from './session.ts';

/** A row of the metrics table. */
export interface MetricRow {
  readonly id: string;
  readonly name: string;
  readonly part: { readonly id: string; readonly name: string };
  /** The service area or subsidiary above, for grouping. */
  readonly area: { readonly id: string; readonly name: string };
  readonly stage: Coded | null;
  readonly light: LightView;
  /** It is not measured any more. */
  readonly isEnded: boolean;
  /** Null where there is none to show. */
  readonly value: EstimateView | null;
  readonly target: NumberView | null;
  /** The last values, oldest first; null where it was not measured. */
  readonly trend: readonly (number | null)[];
  readonly trendText: string;
  /** "33 % (132 of 400)", or why there is none. */
  readonly responseRate: string;
  /** The same as a share (0–1), to sort by; null where there is none. */
  readonly responseShare: number | null;
  /** The last measured period as written in the reader's language. */
  readonly lastMeasured: string | null;
  /** Its last day (`YYYY-MM-DD`), to sort by. */
  readonly lastMeasuredOn: string | null;
  readonly responsible: string | null;
}

/** `GET /api/metrics`. */
export interface MetricsView extends DatedView {
  readonly metrics: readonly MetricRow[];
  /** The journey's stages in the city's own order, for grouping. */
  readonly stages: readonly Coded[];
}

/** One period of a metric's series. */
export interface SeriesPoint {
  readonly from: string;
  readonly to: string;
  readonly periodText: string;
  /** Null: not measured, too few to show, with `note` saying which. */
  readonly value: EstimateView | null;
  readonly target: NumberView | null;
  readonly light: LightView;
  readonly responses: string;
  readonly sample: string;
  readonly targetGroup: string;
  readonly responseRate: string;
  readonly note: string | null;
}

/** XmR limits (docs/numbers.md); null with a reason below eight points. */
export interface LimitsView {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  readonly trial: boolean;
  readonly text: string;
  /** In words, each with its period. */
  readonly signals: readonly string[];
}

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** `GET /api/metrics/:id`. */
export interface MetricPageView extends DatedView {
  readonly metric: MetricRow;
  /** What comes next for it, in words. */
  readonly nextStep: string;
  /** In words, once it is not measured any more or when its last day has been set. */
  readonly ended: string | null;
  /** What the viewer may do: enter a result, explain that there is none, plan an action. */
  readonly forms: readonly FormView[];
  /** Whether the viewer may correct and remove results. */
  readonly mayCorrect: boolean;
  /** What would suffer if only this one were improved; the two are read together. */
  readonly counterMetric: MetricRow | null;
  readonly series: readonly SeriesPoint[];
  readonly limits: LimitsView | null;
  readonly limitsText: string;
  /** What the series says: where it began, stands, was lowest and highest, and what is aimed at. */
  readonly seriesText: string;
  /** The same with limits and signals, for those who cannot see the chart. */
  readonly chartText: string;
  /** Lowest and highest value the axis needs; the scale's own ends where it has them. */
  readonly axis: {
    readonly low: number;
    readonly high: number;
    readonly unit: string;
    /** Three to six round values between the ends, lowest first, where the chart's lines go. */
    readonly ticks: readonly NumberView[];
  };
  /** Versions of the target, newest first, each with its reason. */
  readonly targets: readonly {
    readonly validFrom: string;
    readonly text: string;
    readonly justification: string;
    readonly setBy: string;
  }[];
  /** What is asked, of whom, how, how often. */
  readonly measurementModel: readonly LabelledText[];
  /** Measures, interprets, decides, acts. */
  readonly responsibility: readonly LabelledText[];
  readonly source: string | null;
  /** Corrective actions, newest first. */
  readonly actions: readonly ActionView[];
  /** In words, when it is red for two periods without an open action. */
  readonly actionMissing: string | null;
  /** What measurements were before they were corrected or removed, newest first. */
  readonly corrections: readonly CorrectionView[];
  /** Where the part's results were discussed and what was decided, newest first. */
  readonly utilisation: readonly UtilisationView[];
}

/** One time that results were used. */
export interface UtilisationView {
  readonly id: string;
  /** Where: the unit, the management group, strategy work. */
  readonly place: string;
  readonly on: string;
  readonly note: string;
  readonly by: string;
}

/**
 * `GET /api/metrics/:id/periods/:period`, and the page of the answers to its forms: one period's
 * result, to be corrected.
 */
export interface PeriodView extends DatedView {
  readonly periodText: string;
  /** What stands for it, in words; null where nothing does (any more). */
  readonly standing: string | null;
  /** Correct, say that it was not measured, remove. Empty where nothing stands. */
  readonly forms: readonly FormView[];
  readonly page: MetricPageView;
}

/** What is done about the metric, by whom, by when, and with what effect. */
export interface ActionView {
  readonly id: string;
  readonly what: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly state: Coded<'planned' | 'underWay' | 'done' | 'givenUp'>;
  readonly late: boolean;
  /** What was done or why it was given up. */
  readonly outcome: string | null;
  /** The metric before and after with how sure the change is; null while not to be told. */
  readonly effect: string | null;
  /** What the viewer may do with it: begin, end, give up, put off. */
  readonly forms: readonly FormView[];
}

export interface CorrectionView {
  readonly period: string;
  /** The value that does not stand any more. */
  readonly was: string;
  readonly how: Coded<'corrected' | 'removed'>;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}
