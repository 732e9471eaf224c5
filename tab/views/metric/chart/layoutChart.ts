import type { MetricPageView } from '../../../../bot/contract/metrics.ts';
import { scaleBetween } from '../../../components/geometry.ts';

/** Room around the plot for the ticks' texts, the target's text and the periods, in pixels. */
const margins = { top: 20, bottom: 28, charWidth: 6.6, gap: 8 } as const;
const height = 280;

/** Where the chart's things go, in pixels; `x` by a point's index, `y` by a value. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** Half the distance between two periods. */
  readonly halfStep: number;
  /** Indexes of the points whose period is written under the axis, so that none overlap. */
  readonly labelled: readonly number[];
}

type Drawn = Pick<MetricPageView, 'series' | 'axis'>;

/** Lays the chart out for a width; the texts' widths are reckoned from their lengths. */
export function layoutChart({ series, axis }: Drawn, width: number): ChartLayout {
  const left = textWidth(axis.ticks.map(({ text }) => text)) + margins.gap;
  const ends = series.flatMap(({ value, target }) => [value?.text ?? '', target?.text ?? '']);
  const right = width - textWidth(ends) - margins.gap;
  const bottom = height - margins.bottom;
  const halfStep = (right - left) / series.length / 2;
  return {
    width,
    height,
    left,
    right,
    bottom,
    halfStep,
    x: (index) => left + halfStep * (2 * index + 1),
    y: scaleBetween([axis.low, axis.high], [bottom, margins.top]),
    labelled: labelledPeriods(
      series.length,
      (textWidth(series.map(({ periodText }) => periodText)) + 2 * margins.gap) / (2 * halfStep),
    ),
  };
}

/** Every n-th point counted from the newest, so that the newest is always named. */
function labelledPeriods(count: number, periodsPerText: number): readonly number[] {
  const step = Math.max(1, Math.ceil(periodsPerText));
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => (count - 1 - index) % step === 0,
  );
}

function textWidth(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length), 0) * margins.charWidth;
}
