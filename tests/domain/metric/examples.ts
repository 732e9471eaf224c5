import type {
  Figure,
  Goal,
  Measurement,
  Metric,
  Target,
} from '../../../bot/domain/metric/metric.ts';
import { unsaid } from '../../../bot/domain/metric/metricDefinition.ts';

/** At least 80 %, amber down to 70 %. */
export const atLeast80: Goal = { kind: 'atLeast', target: 0.8, amberLimit: 0.7 };

/** A version of a target, valid from the start of 2020 unless told otherwise. */
export function target(goal: Goal, changes: Partial<Target> = {}): Target {
  return {
    validFrom: '2020-01-01',
    goal,
    justification: 'The service promise of the city',
    setBy: 'p-editor',
    setAt: '2020-01-01T08:00:00.000Z',
    ...changes,
  };
}

/** A quarterly survey of a share with the target of at least 80 %. */
export function metric(changes: Partial<Metric> = {}): Metric {
  return {
    id: 'm-1',
    name: { fi: 'Asia hoitui kerralla' },
    ...unsaid,
    method: 'survey',
    cadence: 'quarterly',
    scale: { kind: 'share' },
    partId: 'u-1',
    targets: [target(atLeast80)],
    ...changes,
  };
}

/** A random sample's share for the first quarter of 2026: 40 of 50, unless told otherwise. */
export function measurement(changes: Partial<Measurement> = {}): Measurement {
  return {
    metricId: 'm-1',
    from: '2026-01-01',
    to: '2026-03-31',
    figure: share(40, 50),
    targetGroupSize: null,
    sample: null,
    undeliverable: 0,
    notEligible: 0,
    sampling: 'random',
    onlySuccessfulAsked: false,
    comment: null,
    enteredBy: 'p-manager',
    enteredAt: '2026-04-02T08:00:00.000Z',
    ...changes,
  };
}

export function share(successes: number, n: number): Figure {
  return { kind: 'share', successes, n };
}

/** Measurements of consecutive months from January 2025 on, one for each figure. */
export function monthly(figures: readonly (Figure | null)[]): readonly Measurement[] {
  return figures.map((figure, index) => {
    const month = `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return measurement({ figure, from: `${month}-01`, to: `${month}-28` });
  });
}
