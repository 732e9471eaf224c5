import { asksPeople } from '../domain/metric/answers.ts';
import { countableAnswers } from '../domain/metric/distribution.ts';
import { countIds } from '../domain/metric/measurementInputs.ts';
import type { Metric, Scale } from '../domain/metric/metric.ts';
import type { TextKey } from './translator.ts';

/** A number that a figure is made of, where it is not put together from counts. */
interface ValueInput {
  readonly id: string;
  readonly label: TextKey;
  readonly isOptional?: boolean;
}

const answers: ValueInput = { id: 'n', label: 'measurement.field.n' };

/** What is asked for a value of the metric's scale; of people always how many have answered. */
export function valueInputs({
  scale,
  method,
}: Pick<Metric, 'scale' | 'method'>): readonly ValueInput[] {
  return ofScale[scale.kind].map((input) =>
    input.id === 'n' && asksPeople(method) ? answers : input,
  );
}

/**
 * The inputs whose values belong to one period: they are emptied when another period is chosen.
 * How the respondents are chosen is not among them, as it seldom changes.
 */
export function inputsOfOnePeriod(metric: Pick<Metric, 'scale' | 'method'>): readonly string[] {
  return [
    ...valueInputs(metric).map(({ id }) => id),
    ...countIds.slice(0, countableAnswers(metric.scale).length),
    ...(asksPeople(metric.method) ? ['sample'] : []),
    'comment',
    'reason',
  ];
}

const ofScale: Readonly<Record<Scale['kind'], readonly ValueInput[]>> = {
  share: [{ id: 'successes', label: 'measurement.field.successes' }, answers],
  mean: [
    { id: 'value', label: 'measurement.field.mean' },
    { id: 'sd', label: 'measurement.field.sd', isOptional: true },
    answers,
  ],
  nps: [
    { id: 'promoters', label: 'measurement.field.promoters' },
    { id: 'passives', label: 'measurement.field.passives' },
    { id: 'detractors', label: 'measurement.field.detractors' },
  ],
  amount: [
    { id: 'value', label: 'measurement.field.value' },
    { id: 'n', label: 'measurement.field.events', isOptional: true },
  ],
};
