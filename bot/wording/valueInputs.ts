import type { Scale } from '../domain/metric/metric.ts';
import type { TextKey } from './translator.ts';

/** A number that a figure is made of, where it is not put together from counts. */
interface ValueInput {
  readonly id: string;
  readonly label: TextKey;
  readonly isOptional?: boolean;
}

/** What is asked for a value of each kind of scale. */
export const valueInputs: Readonly<Record<Scale['kind'], readonly ValueInput[]>> = {
  share: [
    { id: 'successes', label: 'measurement.field.successes' },
    { id: 'n', label: 'measurement.field.n' },
  ],
  mean: [
    { id: 'value', label: 'measurement.field.mean' },
    { id: 'sd', label: 'measurement.field.sd', isOptional: true },
    { id: 'n', label: 'measurement.field.n' },
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
