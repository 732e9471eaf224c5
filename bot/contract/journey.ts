import type { FeedbackLine } from './feedback.ts';
import type { PraiseTally, ScopeChoiceView } from './feedbackFigures.ts';
import type { Coded } from './figures.ts';
import type { MetricRow } from './metrics.ts';
import type { LightCount } from './overview.ts';
import type { StoryLine } from './experiences.ts';
import type { DatedView } from './session.ts';

/** A metric of a stage. */
export type StageMetric = Pick<MetricRow, 'id' | 'name' | 'part' | 'light' | 'value'>;

/** An open corrective action of a stage. */
export interface StageAction {
  readonly id: string;
  /** Null where it is not kept: what is done about a feedback may tell of the customer. */
  readonly what: string | null;
  readonly responsible: string;
  readonly due: string;
  /** Its day has passed. */
  readonly isLate: boolean;
  /** What it answers to, and its page as a deep link's subpage. */
  readonly about: Coded<'metric' | 'feedback'>;
  readonly subpage: string;
}

/** What stands under one stage. */
export interface JourneyStageView {
  /** Empty: without a stage. */
  readonly id: string;
  readonly name: string;
  /** Null while the counts cannot be divided by stage. */
  readonly received: {
    readonly praise: PraiseTally;
    readonly ideas: number;
    readonly questions: number;
  } | null;
  /** Lights that some metric stands in. */
  readonly lights: readonly LightCount[];
  /** What asks for attention first; in the view of all stages the first few. */
  readonly metrics: readonly StageMetric[];
  readonly metricCount: number;
  /** The one due first first; in the view of all stages the first few. */
  readonly actions: readonly StageAction[];
  readonly actionCount: number;
}

interface JourneyScope extends DatedView {
  readonly period: string;
  /** The part's id, empty for the whole city, and its name. */
  readonly scope: { readonly id: string; readonly name: string };
  /** True where the viewer may read feedback of the scope because of what they manage. */
  readonly hasCases: boolean;
  /** Why what was received cannot be told by stage; null where it can. */
  readonly notCrossed: string | null;
}

/** `GET /api/journey?area=`. */
export interface JourneyView extends JourneyScope {
  readonly choices: readonly ScopeChoiceView[];
  /** At which stages there is most praise and criticism. */
  readonly sentence: string;
  /** In the city's own order; last what has no stage. */
  readonly stages: readonly JourneyStageView[];
}

/** `GET /api/journey-stage?stage=&area=`: a stage with what stands behind its figures. */
export interface JourneyStagePageView extends JourneyScope {
  readonly stage: JourneyStageView;
  /** Null where only figures are known: what people have told is not kept. */
  readonly told: {
    /** The newest that the viewer may read, and whose those are. */
    readonly cases: readonly FeedbackLine[];
    readonly casesNote: string;
    readonly hasMoreCases: boolean;
    /** The newest experiences of the stage; empty for what has no stage. */
    readonly stories: readonly StoryLine[];
  } | null;
}
