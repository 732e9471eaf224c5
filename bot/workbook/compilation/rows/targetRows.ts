import type { Goal, MetricId, Scale, Target } from '../../../domain/metric/metric.ts';
import type { RowOf, SheetColumn } from '../sheets.ts';
import { scaleEnds } from '../../../domain/metric/scaleEnds.ts';

type Row = RowOf<'targets'>;

const directions = ['atLeast', 'atMost', 'within'] as const satisfies readonly Goal['kind'][];

export function targetValues(
  metricId: MetricId,
  { validFrom, goal, justification }: Pick<Target, 'validFrom' | 'goal' | 'justification'>,
): Row {
  const isWithin = goal.kind === 'within';
  return {
    metric: metricId,
    target_valid_from: validFrom,
    direction: goal.kind,
    target: isWithin ? null : goal.target,
    amber_limit: isWithin ? null : goal.amberLimit,
    target_low: isWithin ? goal.low : null,
    target_high: isWithin ? goal.high : null,
    amber_low: isWithin ? goal.amberLow : null,
    amber_high: isWithin ? goal.amberHigh : null,
    justification,
  };
}

/** The goal that the row sets; without amber limits the target itself is the limit. Null: none. */
export function goalOf(row: Row): Goal | null {
  const { target, target_low: low, target_high: high } = row;
  const kind = directions.find((known) => known === row.direction);
  switch (kind) {
    case undefined:
      return null;
    case 'atLeast':
    case 'atMost':
      return target === null ? null : { kind, target, amberLimit: row.amber_limit ?? target };
    case 'within':
      return low === null || high === null
        ? null
        : { kind, low, high, amberLow: row.amber_low ?? low, amberHigh: row.amber_high ?? high };
  }
}

/** The column of a limit that is on the wrong side of another or off the metric's scale. */
export function unfitLimit(goal: Goal, scale: Scale): SheetColumn | null {
  const limits: readonly (readonly [SheetColumn, number])[] =
    goal.kind === 'within'
      ? [
          ['amber_low', goal.amberLow],
          ['target_low', goal.low],
          ['target_high', goal.high],
          ['amber_high', goal.amberHigh],
        ]
      : goal.kind === 'atLeast'
        ? [
            ['amber_limit', goal.amberLimit],
            ['target', goal.target],
          ]
        : [
            ['target', goal.target],
            ['amber_limit', goal.amberLimit],
          ];
  const { low: least, high: most } = scaleEnds(scale);
  const unfit = limits.find(
    ([, value], index) =>
      value < least || value > most || value < (limits[index - 1]?.[1] ?? -Infinity),
  );
  return unfit?.[0] ?? null;
}
