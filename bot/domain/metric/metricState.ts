import type { LocalDate } from '../calendar/time.ts';
import { capability, type Capability } from '../statistics/againstTarget.ts';
import { controlChart, type ControlChart } from '../statistics/controlChart.ts';
import type { ResponseRate } from '../statistics/responseRate.ts';
import { responseRateOf } from './answers.ts';
import { changeBetween, type Change } from './changeBetween.ts';
import { estimateOf, type MeasuredValue } from './estimateOf.ts';
import { inOrder } from './latestMeasured.ts';
import type { Measurement, Metric, Target } from './metric.ts';
import { endOf } from './metricDefinition.ts';
import { isOfPeriod } from './measurementEntry.ts';
import { nextDue, type Period } from './period.ts';
import { isJustified, targetAt, wantedRange } from './target.ts';
import { lightOfItsTime, trafficLight, type TrafficLight } from './trafficLight.ts';

/** One period of a metric's series with what may be told of it. */
export interface MetricPoint {
  readonly measurement: Measurement;
  readonly value: MeasuredValue;
  /** The target of its time. */
  readonly target: Target | null;
  /** As it was when fresh: an old period is not grey for being old. */
  readonly light: TrafficLight;
  /** Null where nobody was to answer or nothing was measured. */
  readonly responseRate: ResponseRate | null;
}

/** Everything that a metric's row or page shows, for one day. */
export interface MetricState {
  readonly metric: Metric;
  /** One a period, oldest first, periods that were not measured among them. */
  readonly points: readonly MetricPoint[];
  /** The newest point with a figure. */
  readonly latest: MetricPoint | null;
  readonly light: TrafficLight;
  /** The target that holds today. */
  readonly target: Target | null;
  /** The last values, oldest first, at most 13; null where there is none to show. */
  readonly trend: readonly (number | null)[];
  /** From the last shown value but one to the last one; null before there are two. */
  readonly change: Change | null;
  /** XmR chart of `charted`. */
  readonly chart: ControlChart;
  /** The points with a value to show: point i of the chart is `charted[i]`. */
  readonly charted: readonly MetricPoint[];
  /** What the process can do about today's target; null without limits or target. */
  readonly capability: Capability | null;
  /** Red now and already the measured period before: without a corrective action, a flag. */
  readonly redForTwoPeriods: boolean;
  /** The day the next measurement is due; null before the first one (due at once) and once ended. */
  readonly nextDue: LocalDate | null;
  /** True when the next measurement, or the first one, is late or due today. */
  readonly isDue: boolean;
  /** True once it is not measured any more. */
  readonly isEnded: boolean;
}

const trendLength = 13;

/**
 * The state of a metric on a day. Pure: the same metric, measurements (in any order) and day give
 * the same state. Periods that have not ended by `today` are left out.
 */
export function metricState(
  metric: Metric,
  measurements: readonly Measurement[],
  today: LocalDate,
): MetricState {
  const ordered = inOrder(measurements, today);
  const points = ordered.map((measurement) => pointOf(metric, measurement));
  const charted = points.filter(({ value }) => value.kind === 'value');
  const chart = controlChart(charted.flatMap(({ value }) => numberOf(value) ?? []));
  const light = trafficLight(metric, ordered, today);
  const target = targetAt(metric, today);
  const measured = points.filter(({ measurement }) => measurement.figure !== null);
  // An explained "not measured this time" settles its period just as a figure does.
  const lastEntered = ordered.at(-1);
  const isEnded = endOf(metric, today) !== null;
  const due = isEnded || lastEntered === undefined ? null : nextDue(metric.cadence, lastEntered.to);
  return {
    metric,
    points,
    latest: measured.at(-1) ?? null,
    light,
    target,
    trend: points.slice(-trendLength).map(({ value }) => numberOf(value)),
    change: lastChange(charted),
    chart,
    charted,
    capability:
      chart.kind === 'chart' && target !== null && isJustified(target)
        ? capability(chart.current.limits, wantedRange(target.goal))
        : null,
    redForTwoPeriods: light.colour === 'red' && measured.at(-2)?.light.colour === 'red',
    nextDue: due,
    isDue: !isEnded && (due === null || due <= today),
    isEnded,
  };
}

function pointOf(metric: Metric, measurement: Measurement): MetricPoint {
  return {
    measurement,
    value: estimateOf(measurement, metric),
    target: targetAt(metric, measurement.to),
    light: lightOfItsTime(metric, measurement),
    responseRate: responseRateOf(metric, measurement),
  };
}

/**
 * From the shown value before the period to that of the period itself, which need not be the
 * newest; null where either has none to show.
 */
export function changeIn({ charted }: Pick<MetricState, 'charted'>, period: Period): Change | null {
  const index = charted.findIndex(({ measurement }) => isOfPeriod(measurement, period));
  return index < 0 ? null : lastChange(charted.slice(0, index + 1));
}

function lastChange(charted: readonly MetricPoint[]): Change | null {
  const [later, earlier] = [charted.at(-1)?.value, charted.at(-2)?.value];
  return later?.kind === 'value' && earlier?.kind === 'value'
    ? changeBetween(later, earlier)
    : null;
}

function numberOf(value: MeasuredValue): number | null {
  return value.kind === 'value' ? value.value : null;
}
