import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Change } from '../metric/changeBetween.ts';
import { changeBetween } from '../metric/changeBetween.ts';
import type { ShownValue } from '../metric/estimateOf.ts';
import type { MetricPoint } from '../metric/metricState.ts';
import type { CorrectiveAction } from './action.ts';

/** The metric before and after an action. */
export interface ActionEffect {
  readonly before: MetricPoint;
  readonly after: MetricPoint;
  readonly change: Change;
}

interface ShownPoint extends MetricPoint {
  readonly value: ShownValue;
}

/**
 * What an action that was done has changed: the last value of a period that had ended when it was
 * planned, against the first one of a period that began after it was done. What was measured
 * while it was under way belongs to neither. Null while there is no such pair; that the one
 * followed the other does not prove that the action did it.
 * @param points of the metric, oldest first
 */
export function actionEffect(
  { state, createdAt, endedOn }: Pick<CorrectiveAction, 'state' | 'createdAt' | 'endedOn'>,
  points: readonly MetricPoint[],
): ActionEffect | null {
  if (state !== 'done' || endedOn === null) return null;
  const planned = helsinkiDate(createdAt);
  const shown = points.filter(isShown);
  const before = shown.findLast(({ measurement }) => measurement.to <= planned);
  const after = shown.find(({ measurement }) => measurement.from > endedOn);
  if (before === undefined || after === undefined) return null;
  return { before, after, change: changeBetween(after.value, before.value) };
}

function isShown(point: MetricPoint): point is ShownPoint {
  return point.value.kind === 'value';
}
