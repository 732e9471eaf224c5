import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Localized } from '../language.ts';
import type { PartId, PersonId, StageId } from '../organisation/organisation.ts';
import type { MetricId } from './metricId.ts';

export type { MetricId } from './metricId.ts';

export const cadences = [
  'continuous',
  'monthly',
  'quarterly',
  'halfYearly',
  'yearly',
  'everyOtherYear',
] as const;
export type Cadence = (typeof cadences)[number];

export const collectionMethods = ['survey', 'continuous', 'panel', 'count', 'system'] as const;
export type CollectionMethod = (typeof collectionMethods)[number];

/**
 * What the value is: a share (0–1), a mean of answers on a scale from `min` to `max`,
 * a net promoter score (−100…100), or an amount in a unit such as `min`, `€` or `d`.
 */
export type Scale =
  | { readonly kind: 'share' }
  | { readonly kind: 'mean'; readonly min: number; readonly max: number }
  | { readonly kind: 'nps' }
  | { readonly kind: 'amount'; readonly unit: string; readonly decimals: number };

/** The value aimed at and where amber ends; which side is good follows from `kind`. */
export type Goal =
  | { readonly kind: 'atLeast'; readonly target: number; readonly amberLimit: number }
  | { readonly kind: 'atMost'; readonly target: number; readonly amberLimit: number }
  | {
      readonly kind: 'within';
      readonly low: number;
      readonly high: number;
      readonly amberLow: number;
      readonly amberHigh: number;
    };

/** Which side is the better one: higher, lower, or between two values. */
export type Direction = Goal['kind'];
export const directions = ['atLeast', 'atMost', 'within'] as const satisfies readonly Direction[];

/** One version of a metric's target; a measurement is judged by the target of its time. */
export interface Target {
  readonly validFrom: LocalDate;
  readonly goal: Goal;
  /** Why this value; without one there is no light. */
  readonly justification: string;
  readonly setBy: PersonId;
  readonly setAt: Instant;
}

/** Who measures, interprets, decides and acts. */
export interface ResponsibilityChain {
  readonly measures: PersonId | null;
  readonly interprets: PersonId | null;
  readonly decides: PersonId | null;
  readonly acts: PersonId | null;
}

/** How it is usually measured: what the form for a measurement begins with. */
export interface UsualMeasuring {
  /** How many there are in the target group. */
  readonly targetGroupSize: number | null;
  readonly sampling: Sampling | null;
  /** "Only those who succeeded were asked." */
  readonly onlySuccessfulAsked: boolean;
}

/** That it is not measured any more: from which day on, why, and who said so. */
export interface MetricEnd {
  readonly on: LocalDate;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface Metric {
  readonly id: MetricId;
  readonly name: Localized;
  /** The question or event that is measured. */
  readonly asked: Localized | null;
  readonly targetGroup: string | null;
  readonly usual: UsualMeasuring;
  readonly method: CollectionMethod;
  readonly cadence: Cadence;
  readonly scale: Scale;
  /** As it is said before there is a target; then the newest target's own: `directionOf`. */
  readonly direction: Direction | null;
  readonly partId: PartId;
  readonly stageId: StageId | null;
  readonly strategyLink: string | null;
  /** Fewer responses than this: no reliable figure. At least 5, 10 unless set. */
  readonly minimumResponses: number;
  /** Response rate (0–1) below which the figure is not reliable; null: no floor. */
  readonly responseRateFloor: number | null;
  readonly responsibility: ResponsibilityChain;
  readonly counterMetricId: MetricId | null;
  /** Where the figures come from, with licence when from outside. */
  readonly source: string | null;
  /** Null while it is measured. */
  readonly ended: MetricEnd | null;
  /** Oldest first. */
  readonly targets: readonly Target[];
}

/** How those asked were chosen; only the first two bear an interval. */
export const samplings = ['everyone', 'random', 'selfSelected'] as const;
export type Sampling = (typeof samplings)[number];

/** What was found, in the shape the metric's scale needs. */
export type Figure =
  | { readonly kind: 'share'; readonly successes: number; readonly n: number }
  | { readonly kind: 'mean'; readonly mean: number; readonly sd: number | null; readonly n: number }
  | {
      readonly kind: 'nps';
      readonly promoters: number;
      readonly passives: number;
      readonly detractors: number;
    }
  | { readonly kind: 'amount'; readonly value: number; readonly n: number | null };

/** One value of a metric for one period. */
export interface Measurement {
  readonly metricId: MetricId;
  /** First and last day of the period measured. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Null when it was not measured this time, with `comment` saying why. */
  readonly figure: Figure | null;
  readonly targetGroupSize: number | null;
  readonly sample: number | null;
  readonly undeliverable: number;
  readonly notEligible: number;
  /** Null for counts and system figures that nobody answers (everything is counted). */
  readonly sampling: Sampling | null;
  /** "Only those who succeeded were asked." */
  readonly onlySuccessfulAsked: boolean;
  readonly comment: string | null;
  readonly enteredBy: PersonId;
  readonly enteredAt: Instant;
  /**
   * Set by disclosure control on what is read from the store, never stored: it has enough answers,
   * but beside what else is shown it would give a figure of too few.
   */
  readonly withheld?: true;
}
