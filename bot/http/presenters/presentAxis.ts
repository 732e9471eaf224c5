import type { LimitsView, MetricPageView, SeriesPoint } from '../../contract/metrics.ts';
import type { Scale } from '../../domain/metric/metric.ts';
import { valueText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import { roundTicks } from './roundTicks.ts';
import { scaleEnds } from '../../domain/metric/scaleEnds.ts';

/** Room above and below what an amount's axis has to show, as a share of its reach. */
const margin = 0.05;

/**
 * The ends of the chart's axis: the scale's own where it has them, so that a small change does not
 * look large; for an amount all that is drawn, from zero unless something is below it.
 */
export function presentAxis(
  scale: Scale,
  points: readonly SeriesPoint[],
  limits: LimitsView | null,
  words: Translator,
): MetricPageView['axis'] {
  const { low, high, unit } = endsOf(scale, points, limits);
  const finest = scale.kind === 'amount' ? 10 ** -scale.decimals : 0;
  // A scale of answers is counted from its lowest answer: 1, 3, 5, 7.
  const origin = scale.kind === 'mean' ? scale.min : 0;
  const ticks = roundTicks(low, high, { finest, origin }).map((value) => ({
    value,
    text: valueText(words, scale, value),
  }));
  return { low, high, unit, ticks };
}

function endsOf(
  scale: Scale,
  points: readonly SeriesPoint[],
  limits: LimitsView | null,
): { readonly low: number; readonly high: number; readonly unit: string } {
  if (scale.kind !== 'amount')
    return { ...scaleEnds(scale), unit: scale.kind === 'share' ? '%' : '' };
  const drawn = [...points.flatMap(pointValues), limits?.low, limits?.high].filter(
    (value) => value !== undefined && value !== null,
  );
  const low = Math.min(0, ...drawn);
  // Room for three lines that can be told apart in writing.
  const high = Math.max(low + 3 * 10 ** -scale.decimals, ...drawn);
  const room = (high - low) * margin;
  return { low: low < 0 ? low - room : 0, high: high + room, unit: scale.unit };
}

function pointValues({ value, target }: SeriesPoint): readonly (number | null | undefined)[] {
  return [value?.value, value?.low, value?.high, target?.value];
}
