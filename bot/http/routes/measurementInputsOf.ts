import { countIds } from '../../domain/metric/measurementInputs.ts';
import type { MeasurementInputs } from '../../domain/metric/measurementInputs.ts';
import type { SubmittedForm } from '../readForm.ts';

const names = [
  ...['period', 'from', 'to', 'value', 'sd', 'n', 'successes', 'promoters', 'passives'],
  ...[
    'detractors',
    'targetGroupSize',
    'sample',
    'sampling',
    'comment',
    'reason',
    'why',
    ...countIds,
  ],
];

/** What was typed into a form for a measurement, as the rules read it. */
export function measurementInputsOf(value: SubmittedForm<string>['value']): MeasurementInputs {
  return {
    ...Object.fromEntries(names.map((name) => [name, value(name)])),
    onlySuccessfulAsked: String(value('onlySuccessfulAsked') === 'yes'),
  };
}
