import type { MeasurementFault } from '../../domain/metric/checkMeasurement.ts';
import type { MetricColumn } from '../columns.ts';
import type { FaultCode } from '../importFault.ts';

/** A rule of the domain that a measurement breaks, in the words and columns of an import. */
export function domainFault(found: MeasurementFault): {
  readonly code: FaultCode;
  readonly column: MetricColumn | null;
  readonly detail: string;
} {
  const fault = (code: FaultCode, column: MetricColumn | null = null, detail = '') => ({
    code,
    column,
    detail,
  });
  switch (found.kind) {
    case 'notADate':
      return fault('notDate', found.field === 'from' ? 'period_from' : 'period_to');
    case 'periodReversed':
      return fault('periodBackwards');
    case 'periodNotEnded':
      return fault('periodNotEnded', null, found.to);
    case 'overlapsMeasured':
      return fault('periodOverlaps', 'period', `${found.from}–${found.to}`);
    case 'explanationMissing':
      return fault('required', 'not_measured_because');
    case 'wrongKindOfFigure':
      return fault('notScale', 'scale', found.expected);
    case 'notACount':
      return fault('notWhole', null, found.field);
    case 'nobodyAnswered':
      return fault('nothingToMeasure');
    case 'successesAboveResponses':
      return fault('moreThanWhole', null, `${found.successes} > ${found.n}`);
    case 'notANumber':
      return fault('notNumber', found.field);
    case 'valueOffScale':
      return fault('outsideScale', null, `${found.min}–${found.max}`);
    case 'spreadImpossible':
      return fault('spreadImpossible', 'sd');
    case 'samplingMissing':
      return fault('required', 'sampling');
    case 'sampleAboveTargetGroup':
      return fault('sampleAboveTargetGroup', 'sample');
    case 'responsesAboveTargetGroup':
      return fault('responsesAboveTargetGroup');
    case 'excludedAboveSample':
      return fault('excludedAboveSample', 'sample');
    case 'responsesAboveSample':
      return fault('responsesAboveSample', 'sample', String(found.asked));
  }
}
