import type { Goal, Scale, Target } from '../../domain/metric/metric.ts';
import type { CellReader } from '../cells/cellReader.ts';
import type { Choices } from '../cells/choices.ts';
import type { MetricColumn } from '../columns.ts';

const goalColumns = [
  'target',
  'amber_limit',
  'target_low',
  'target_high',
  'amber_low',
  'amber_high',
  'justification',
] as const satisfies readonly MetricColumn[];

/**
 * The version of the target that the row gives; null when it gives none or an incomplete one,
 * then with a fault. `direction` alone gives none: no target is made up.
 */
export function readTarget(
  reader: CellReader,
  scale: Scale,
  choices: Choices,
): Omit<Target, 'setBy' | 'setAt'> | null {
  if (!reader.has(...goalColumns)) return null;
  const validFrom = reader.day('target_valid_from');
  const justification = reader.text('justification');
  const goal = readGoal(reader, scale, choices);
  if (validFrom === null || justification === null || goal === null) {
    reader.fault('targetIncomplete', null);
    return null;
  }
  return { validFrom, goal, justification };
}

function readGoal(reader: CellReader, scale: Scale, choices: Choices): Goal | null {
  const value = (column: MetricColumn) =>
    scale.kind === 'share' ? reader.share(column) : (reader.number(column)?.value ?? null);
  const direction = reader.choice('direction', choices.direction);
  switch (direction) {
    case null:
      return null;
    case 'atLeast':
    case 'atMost': {
      const target = value('target');
      return target === null
        ? null
        : { kind: direction, target, amberLimit: value('amber_limit') ?? target };
    }
    case 'within': {
      const [low, high] = [value('target_low'), value('target_high')];
      return low === null || high === null
        ? null
        : {
            kind: 'within',
            low,
            high,
            amberLow: value('amber_low') ?? low,
            amberHigh: value('amber_high') ?? high,
          };
    }
  }
}
