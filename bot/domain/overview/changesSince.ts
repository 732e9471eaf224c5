import type { Instant } from '../calendar/time.ts';
import { saysTheSame } from '../metric/measurementEntry.ts';
import type { Measurement, Metric } from '../metric/metric.ts';
import type { MetricState } from '../metric/metricState.ts';
import { lightAt, type LightThen } from '../metric/standing.ts';
import type { TrafficLight } from '../metric/trafficLight.ts';
import type { MetricSummary } from '../ports/metricStore.ts';
import { lightOrder } from './lightTally.ts';

/** What made a light another one. */
export type ChangeCause =
  /** A new or corrected result is there. */
  | 'measured'
  /** The target was set or changed. */
  | 'target'
  /** The last result has become too old. */
  | 'aged'
  /** Nothing of these: a result was taken away, or the metric is defined otherwise. */
  | 'redefined';

/** A metric whose light, or how sure it is, differs from what it was. */
export interface LightChange {
  readonly metric: Metric;
  readonly before: TrafficLight;
  readonly now: MetricState;
  readonly cause: ChangeCause;
}

/**
 * The metrics whose light is another than at the instant `since`, or as sure no more or only now;
 * what asks for attention comes first. What had not been entered by then was not known then; of
 * what cannot be known any more nothing is told.
 * @param states of the same metrics as `summaries`, as of today
 */
export function changesSince(
  summaries: readonly MetricSummary[],
  states: readonly MetricState[],
  since: Instant,
): readonly LightChange[] {
  const stateOf = new Map(states.map((state) => [state.metric.id, state]));
  return summaries
    .flatMap((summary): LightChange[] => {
      const now = stateOf.get(summary.metric.id);
      if (now === undefined) return [];
      const then = lightAt(summary, since);
      if (then === null) return [];
      const { light: before } = then;
      const isSame = before.colour === now.light.colour && before.certain === now.light.certain;
      return isSame ? [] : [{ metric: now.metric, before, now, cause: causeOf(now, then, since) }];
    })
    .sort((one, other) => placeOf(one) - placeOf(other));
}

function causeOf(
  { latest, light, metric }: MetricState,
  then: LightThen,
  since: Instant,
): ChangeCause {
  if (latest !== null && isNews(latest.measurement, then.latest, since)) return 'measured';
  if (then.latest !== null && (latest?.measurement.to ?? '') < then.latest.to) return 'redefined';
  if (light.colour === 'grey' && light.reason.kind === 'stale') return 'aged';
  return metric.targets.some(({ setAt }) => setAt > since) ? 'target' : 'redefined';
}

/** True of a result entered since then that says something else than the newest one then. */
function isNews(latest: Measurement, then: Measurement | null, since: Instant): boolean {
  if (latest.enteredAt <= since) return false;
  return then === null || !saysTheSame({ ...latest, comment: null }, { ...then, comment: null });
}

function placeOf({ now }: LightChange): number {
  return lightOrder.indexOf(now.light.colour);
}
