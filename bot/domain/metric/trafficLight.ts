import type { LocalDate } from '../calendar/time.ts';
import type { ResponseRate } from '../statistics/responseRate.ts';
import { fewestShown } from '../disclosure/hiddenCells.ts';
import { isAnswered, responseRateOf } from './answers.ts';
import { estimateOf, type ShownValue } from './estimateOf.ts';
import { latestMeasured } from './latestMeasured.ts';
import type { Goal, Measurement, Metric } from './metric.ts';
import { endOf } from './metricDefinition.ts';
import { freshUntil, isStale, type Period } from './period.ts';
import { isJustified, targetAt, zoneOf, type Zone } from './target.ts';

/** Why there is no light. */
export type NoLightReason =
  | { readonly kind: 'noTarget' }
  | { readonly kind: 'noJustification' }
  /** The first target is newer than what was measured. */
  | { readonly kind: 'noTargetThen'; readonly validFrom: LocalDate; readonly period: Period };

/** Why the figure is not reliable. */
export type GreyReason =
  /** It is not measured any more. */
  | { readonly kind: 'ended'; readonly on: LocalDate; readonly because: string }
  | { readonly kind: 'notMeasured' }
  | { readonly kind: 'stale'; readonly period: Period; readonly freshUntil: LocalDate }
  | { readonly kind: 'tooFewToShow'; readonly period: Period }
  | {
      readonly kind: 'tooFew';
      readonly n: number;
      readonly minimum: number;
      readonly answered: boolean;
      readonly period: Period;
    }
  | {
      readonly kind: 'lowResponseRate';
      readonly rate: number;
      readonly floor: number;
      readonly period: Period;
    };

/** What the colour rests on, computed together with it. */
export interface Judgement {
  readonly kind: 'judged';
  readonly estimate: ShownValue;
  /** True when people answered, false when events were counted. */
  readonly answered: boolean;
  readonly goal: Goal;
  readonly period: Period;
  readonly responseRate: ResponseRate | null;
}

/** A metric's traffic light (docs/numbers.md): colour, how sure, and why. */
export type TrafficLight =
  | { readonly colour: 'none'; readonly certain: null; readonly reason: NoLightReason }
  | { readonly colour: 'grey'; readonly certain: null; readonly reason: GreyReason }
  | {
      readonly colour: 'green' | 'amber' | 'red';
      /** True when the colour would be the same anywhere in the interval, or no chance is in it. */
      readonly certain: boolean;
      readonly reason: Judgement;
    };

/**
 * The light of a metric today: the newest value measured, judged by the target of its time, and
 * grey once it is older than its cadence plus a quarter. Depends on nothing but its arguments,
 * and not on the order of `measurements`; those of periods that have not ended do not count. A
 * metric that is not measured any more has no colour, whatever its last value was.
 */
export function trafficLight(
  metric: Metric,
  measurements: readonly Measurement[],
  today: LocalDate,
): TrafficLight {
  const end = endOf(metric, today);
  if (end !== null) return grey({ kind: 'ended', on: end.on, because: end.reason });
  const latest = latestMeasured(measurements, today);
  if (latest === null) {
    return noLight(metric, { from: today, to: today }) ?? grey({ kind: 'notMeasured' });
  }
  const light = lightOfItsTime(metric, latest);
  if (light.colour === 'none' || light.reason.kind === 'tooFewToShow') return light;
  return isStale(metric.cadence, latest.to, today)
    ? grey({
        kind: 'stale',
        period: periodOf(latest),
        freshUntil: freshUntil(metric.cadence, latest.to),
      })
    : light;
}

/** The light of one measurement as it was when fresh, by the target of its time. */
export function lightOfItsTime(metric: Metric, measurement: Measurement): TrafficLight {
  const period = periodOf(measurement);
  const none = noLight(metric, period);
  if (none !== null) return none;
  const target = targetAt(metric, measurement.to);
  const estimate = estimateOf(measurement, metric);
  if (target === null || estimate.kind === 'notMeasured') return grey({ kind: 'notMeasured' });
  if (estimate.kind === 'tooFewToShow') return grey({ kind: 'tooFewToShow', period });

  const answered = isAnswered(metric, measurement);
  const minimum = Math.max(fewestShown, metric.minimumResponses);
  const { n } = estimate;
  if (n !== null && n < minimum) return grey({ kind: 'tooFew', n, minimum, answered, period });

  const responseRate = responseRateOf(metric, measurement);
  const floor = metric.responseRateFloor;
  if (floor !== null && responseRate !== null && responseRate.kind !== 'none') {
    const { rate } = responseRate;
    if (rate < floor) return grey({ kind: 'lowResponseRate', rate, floor, period });
  }
  const { goal } = target;
  return {
    colour: colourOf(zoneOf(goal, estimate.value)),
    certain: isCertain(goal, estimate),
    reason: { kind: 'judged', estimate, answered, goal, period, responseRate },
  };
}

function noLight(metric: Metric, period: Period): TrafficLight | null {
  const target = targetAt(metric, period.to);
  if (target !== null) return isJustified(target) ? null : none({ kind: 'noJustification' });
  const [first] = metric.targets.map(({ validFrom }) => validFrom).sort();
  return none(
    first === undefined ? { kind: 'noTarget' } : { kind: 'noTargetThen', validFrom: first, period },
  );
}

function isCertain(goal: Goal, { value, certainty }: ShownValue): boolean {
  switch (certainty.kind) {
    case 'exact':
      return true;
    case 'unknown':
      return false;
    case 'interval': {
      const zone = zoneOf(goal, value);
      return zoneOf(goal, certainty.low) === zone && zoneOf(goal, certainty.high) === zone;
    }
  }
}

function colourOf(zone: Zone): 'green' | 'amber' | 'red' {
  switch (zone) {
    case 'green':
      return 'green';
    case 'amberLow':
    case 'amberHigh':
      return 'amber';
    case 'redLow':
    case 'redHigh':
      return 'red';
  }
}

function periodOf({ from, to }: Measurement): Period {
  return { from, to };
}

function none(reason: NoLightReason): TrafficLight {
  return { colour: 'none', certain: null, reason };
}

function grey(reason: GreyReason): TrafficLight {
  return { colour: 'grey', certain: null, reason };
}
