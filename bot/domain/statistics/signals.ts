import type { ProcessLimits } from './processLimits.ts';

/** What kind of pattern would hardly come from chance alone. */
export type SignalKind = 'outsideLimits' | 'oneSide' | 'trend' | 'nearLimit';

/** A signal over points `from`…`to` of the series, both included, counted from 0. */
export interface Signal {
  readonly kind: SignalKind;
  /** Above or below the centre; for a trend rising or falling. */
  readonly side: 'high' | 'low';
  readonly from: number;
  readonly to: number;
}

type Side = Signal['side'] | null;

const runLength = 7;

/** Differences below this share of the size of the numbers come from rounding, not from life. */
const rounding = 1e-9;

/** Seven or more points in a row on one side of the centre; a point on the centre ends the run. */
export function runsOnOneSide(
  values: readonly number[],
  { centre }: ProcessLimits,
  offset: number,
): readonly Signal[] {
  return runsOf(values.map((value) => sideOf(value, centre)))
    .filter(({ from, to }) => to - from + 1 >= runLength)
    .map((run) => shifted({ kind: 'oneSide', ...run }, offset));
}

/** Seven or more points in a row, each higher (or each lower) than the one before it. */
export function trends(values: readonly number[]): readonly Signal[] {
  const steps = values.slice(1).map((value, index) => sideOf(value, values[index] ?? value));
  // A run of six steps joins seven points: step i leads from point i to point i + 1.
  return runsOf(steps)
    .filter(({ from, to }) => to - from + 2 >= runLength)
    .map(({ side, from, to }) => ({ kind: 'trend', side, from, to: to + 1 }));
}

/** Every signal of one stretch against its limits, trends apart; `offset` is its first point. */
export function signalsWithin(
  values: readonly number[],
  limits: ProcessLimits,
  offset: number,
): readonly Signal[] {
  return [
    ...outsideLimits(values, limits, offset),
    ...runsOnOneSide(values, limits, offset),
    ...nearLimit(values, limits, offset),
  ];
}

function outsideLimits(
  values: readonly number[],
  limits: ProcessLimits,
  offset: number,
): readonly Signal[] {
  return values.flatMap((value, index): Signal[] => {
    const side = beyond(value, limits.low, limits.high);
    return side === null
      ? []
      : [shifted({ kind: 'outsideLimits', side, from: index, to: index }, offset)];
  });
}

/** Two of three in a row beyond two thirds of the way to the same limit; overlapping ones joined. */
function nearLimit(
  values: readonly number[],
  { centre, low, high }: ProcessLimits,
  offset: number,
): readonly Signal[] {
  const lowLine = centre + ((low - centre) * 2) / 3;
  const highLine = centre + ((high - centre) * 2) / 3;
  const sides = values.map((value) => beyond(value, lowLine, highLine));
  return (['low', 'high'] as const).flatMap((side) => {
    const found: { from: number; to: number }[] = [];
    for (let index = 0; index + 2 < sides.length; index += 1) {
      const hits = [index, index + 1, index + 2].filter((place) => sides[place] === side);
      const [first, last] = [hits.at(0), hits.at(-1)];
      if (hits.length < 2 || first === undefined || last === undefined) continue;
      const previous = found.at(-1);
      if (previous !== undefined && first <= previous.to) previous.to = Math.max(previous.to, last);
      else found.push({ from: first, to: last });
    }
    return found.map((stretch) => shifted({ kind: 'nearLimit', side, ...stretch }, offset));
  });
}

/** Stretches of equal sides, in order; places without a side belong to none. */
function runsOf(
  sides: readonly Side[],
): readonly { side: Signal['side']; from: number; to: number }[] {
  const runs: { side: Signal['side']; from: number; to: number }[] = [];
  for (const [index, side] of sides.entries()) {
    if (side === null) continue;
    const last = runs.at(-1);
    if (last?.side === side && last.to === index - 1) last.to = index;
    else runs.push({ side, from: index, to: index });
  }
  return runs;
}

function sideOf(value: number, line: number): Side {
  return beyond(value, line, line);
}

function beyond(value: number, low: number, high: number): Side {
  const slack = rounding * Math.max(1, Math.abs(low), Math.abs(high));
  if (value > high + slack) return 'high';
  return value < low - slack ? 'low' : null;
}

function shifted(signal: Signal, offset: number): Signal {
  return { ...signal, from: signal.from + offset, to: signal.to + offset };
}
