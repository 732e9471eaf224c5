import { processLimits, type ProcessLimits } from './processLimits.ts';
import { runsOnOneSide, signalsWithin, trends, type Signal } from './signals.ts';

/** A stretch judged by the same limits: points `from`…`to`, both included, counted from 0. */
export interface ChartSegment {
  readonly from: number;
  readonly to: number;
  readonly limits: ProcessLimits;
  /** True while they rest on fewer than 12 points and move with each new one. */
  readonly trial: boolean;
}

/** An XmR chart; below 8 points there is only the line. */
export type ControlChart =
  | { readonly kind: 'tooFewPoints'; readonly points: number; readonly needed: number }
  | {
      readonly kind: 'chart';
      readonly segments: readonly ChartSegment[];
      /** The newest segment: the limits that hold now. */
      readonly current: ChartSegment;
      /** In order of their first point. */
      readonly signals: readonly Signal[];
    };

const pointsForLimits = 8;
const pointsToFreeze = 12;

/**
 * The XmR chart of a series, oldest first. 8–11 points give trial limits; the first 12 freeze
 * them, until 7 points in a row on one side of the centre confirm a shift and, once 8 points
 * stand on the new level, limits are computed anew from where the shift began.
 */
export function controlChart(values: readonly number[]): ControlChart {
  if (values.length < pointsForLimits) {
    return { kind: 'tooFewPoints', points: values.length, needed: pointsForLimits };
  }
  const segments: ChartSegment[] = [];
  const signals: Signal[] = [...trends(values)];
  let current = segmentFrom(values, 0);
  for (let shift = shiftIn(values, current); shift !== null; shift = shiftIn(values, current)) {
    // Against the limits from the shift on the run is no longer one, so it is told here.
    signals.push(shift);
    segments.push({ ...current, to: shift.from - 1 });
    current = segmentFrom(values, shift.from);
  }
  segments.push(current);
  for (const segment of segments) {
    const stretch = values.slice(segment.from, segment.to + 1);
    signals.push(...signalsWithin(stretch, segment.limits, segment.from));
  }
  signals.sort((a, b) => a.from - b.from || a.to - b.to);
  return { kind: 'chart', segments, current, signals };
}

function segmentFrom(values: readonly number[], from: number): ChartSegment {
  const base = values.slice(from, from + pointsToFreeze);
  return {
    from,
    to: values.length - 1,
    limits: processLimits(base),
    trial: base.length < pointsToFreeze,
  };
}

/** The first run off the frozen centre that began after the segment did and can bear new limits. */
function shiftIn(values: readonly number[], segment: ChartSegment): Signal | null {
  if (segment.trial) return null;
  const stretch = values.slice(segment.from);
  const run = runsOnOneSide(stretch, segment.limits, segment.from).find(
    ({ from }) => from > segment.from,
  );
  return run !== undefined && values.length - run.from >= pointsForLimits ? run : null;
}
