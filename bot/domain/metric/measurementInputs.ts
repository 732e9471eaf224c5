import type { Distribution } from './distribution.ts';
import { countableAnswers, figureOfCounts } from './distribution.ts';
import type { MeasurementFault } from './checkMeasurement.ts';
import type { MetricHistory } from '../ports/metricStore.ts';
import { isOfPeriod } from './measurementEntry.ts';
import type { MeasurementEntry, SeenMeasurement } from './measurementEntry.ts';
import { samplings } from './metric.ts';
import type { Figure, Measurement, Scale } from './metric.ts';

/** So many answers the widest scale has that is entered by counts: 0–10. */
const mostAnswers = 11;
/** Chosen as the period: it is given by its two days. */
export const otherPeriod = 'other';

export const countIds = Array.from(
  { length: mostAnswers },
  (_, index) => `answer${String(index)}` as const,
);

/** By the id of the input, what stands in it; left out: nothing. */
export type MeasurementInputs = Readonly<Partial<Record<string, string>>>;

/** What is wrong with what was typed before the rules of measurements come to it. */
export type MeasurementInputFault =
  | MeasurementFault
  | { readonly kind: 'periodMissing' }
  | { readonly kind: 'nothingEntered' }
  /** Both the answers' counts and a value: nobody can say which is meant. */
  | { readonly kind: 'valueAndCounts' }
  | { readonly kind: 'countsNotWhole' }
  | { readonly kind: 'reasonMissing' }
  /** A correction says why. */
  | { readonly kind: 'whyMissing' };

export type ReadMeasurement =
  | { readonly kind: 'entry'; readonly entry: MeasurementEntry }
  | { readonly kind: 'faults'; readonly faults: readonly MeasurementInputFault[] };

/**
 * The measurement that was typed, for the rules to check. Who of the sample could not be reached
 * is not asked: only files bring it.
 */
export function readMeasurement(scale: Scale, inputs: MeasurementInputs): ReadMeasurement {
  const period = readPeriod(inputs);
  const figure = readFigure(scale, inputs);
  const faults = [period, figure].flatMap((read) => ('fault' in read ? [read.fault] : []));
  if (!('period' in period) || !('figure' in figure)) return { kind: 'faults', faults };
  return {
    kind: 'entry',
    entry: {
      ...period.period,
      figure: figure.figure,
      targetGroupSize: numberOrNull(inputs['targetGroupSize']),
      sample: numberOrNull(inputs['sample']),
      undeliverable: 0,
      notEligible: 0,
      sampling: samplings.find((each) => each === inputs['sampling']) ?? null,
      onlySuccessfulAsked: inputs['onlySuccessfulAsked'] === 'true',
      comment: textOrNull(inputs['comment']),
    },
  };
}

/**
 * The same for a correction of what stands for a period, which says why in `why`: what the form
 * does not ask stays as a file has brought it.
 */
export function readCorrection(
  { metric, measurements }: MetricHistory,
  seen: SeenMeasurement | null,
  inputs: MeasurementInputs,
): ReadMeasurement {
  const corrected = seen === null ? undefined : measurements.find((each) => isOfPeriod(each, seen));
  const read = readMeasurement(metric.scale, inputs);
  if (read.kind === 'faults' || corrected === undefined) return read;
  if (!isOfPeriod(read.entry, corrected)) return read;
  if (isBlank(inputs['why'])) return { kind: 'faults', faults: [{ kind: 'whyMissing' }] };
  if (read.entry.sample === null) return read;
  const { undeliverable, notEligible } = corrected;
  return { kind: 'entry', entry: { ...read.entry, undeliverable, notEligible } };
}

/** "Not measured this time, because": no figure, and the reason for it. */
export function readExplanation(inputs: MeasurementInputs): ReadMeasurement {
  const period = readPeriod(inputs);
  if ('fault' in period) return { kind: 'faults', faults: [period.fault] };
  return {
    kind: 'entry',
    entry: {
      ...period.period,
      figure: null,
      targetGroupSize: null,
      sample: null,
      undeliverable: 0,
      notEligible: 0,
      sampling: null,
      onlySuccessfulAsked: false,
      comment: textOrNull(inputs['reason']),
    },
  };
}

function readPeriod(
  inputs: MeasurementInputs,
):
  | { readonly period: Pick<Measurement, 'from' | 'to'> }
  | { readonly fault: MeasurementInputFault } {
  const chosen = inputs['period'] ?? '';
  const [from = '', to = ''] =
    chosen === otherPeriod ? [inputs['from'], inputs['to']] : chosen.split('/');
  return from === '' || to === '' ? { fault: { kind: 'periodMissing' } } : { period: { from, to } };
}

function readFigure(
  scale: Scale,
  inputs: MeasurementInputs,
): { readonly figure: Figure } | { readonly fault: MeasurementInputFault } {
  const answers = countableAnswers(scale);
  const countedIds = countIds.slice(0, answers.length);
  const byCounts = countedIds.some((id) => !isBlank(inputs[id]));
  const byValue = valueIds[scale.kind].some((id) => !isBlank(inputs[id]));
  if (byCounts && byValue) return { fault: { kind: 'valueAndCounts' } };
  if (byCounts) {
    const counts: Distribution = countedIds.map((id) => numberOrNull(inputs[id]) ?? 0);
    return counts.every((count) => Number.isSafeInteger(count) && count >= 0)
      ? figureOrNobody(scale, counts)
      : { fault: { kind: 'countsNotWhole' } };
  }
  if (!byValue) return { fault: { kind: 'nothingEntered' } };
  return { figure: figureOfValue(scale, inputs) };
}

function figureOrNobody(
  scale: Scale,
  counts: Distribution,
): { readonly figure: Figure } | { readonly fault: MeasurementInputFault } {
  return counts.every((count) => count === 0)
    ? { fault: { kind: 'nobodyAnswered' } }
    : { figure: figureOfCounts(scale, counts) };
}

const valueIds: Readonly<Record<Scale['kind'], readonly string[]>> = {
  share: ['successes', 'n'],
  mean: ['value', 'sd', 'n'],
  nps: ['promoters', 'passives', 'detractors'],
  amount: ['value', 'n'],
};

/** What is missing or no number becomes NaN, which the rules name by its field. */
function figureOfValue({ kind }: Scale, inputs: MeasurementInputs): Figure {
  const number = (id: string): number => numberOrNull(inputs[id]) ?? NaN;
  switch (kind) {
    case 'share':
      return { kind, successes: number('successes'), n: number('n') };
    case 'mean':
      return { kind, mean: number('value'), sd: numberOrNull(inputs['sd']), n: number('n') };
    case 'nps':
      return {
        kind,
        promoters: number('promoters'),
        passives: number('passives'),
        detractors: number('detractors'),
      };
    case 'amount':
      return { kind, value: number('value'), n: numberOrNull(inputs['n']) };
  }
}

/** `1 234,5` and `1234.5` are the same; NaN for what is no number, null for nothing. */
export function numberOrNull(text: string | undefined): number | null {
  const written = (text ?? '').replace(/[\s\u00a0\u202f]/gu, '').replace('\u2212', '-');
  if (written === '') return null;
  return /^-?\d+([.,]\d+)?$/u.test(written) ? Number(written.replace(',', '.')) : NaN;
}

function textOrNull(text: string | undefined): string | null {
  return isBlank(text) ? null : (text ?? '').trim();
}

function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}

/** The input that the fault is about; null where it is about the whole form. */
export function faultyInput(scale: Scale, fault: MeasurementInputFault): string | null {
  switch (fault.kind) {
    case 'notADate':
      return fault.field;
    case 'periodReversed':
    case 'periodNotEnded':
      return 'to';
    case 'periodMissing':
    case 'overlapsMeasured':
      return 'period';
    case 'explanationMissing':
    case 'reasonMissing':
      return 'reason';
    case 'notACount':
    case 'notANumber':
      return fault.field;
    case 'valueOffScale':
      return 'value';
    case 'spreadImpossible':
      return 'sd';
    case 'whyMissing':
      return 'why';
    case 'samplingMissing':
      return 'sampling';
    case 'successesAboveResponses':
      return 'successes';
    case 'sampleAboveTargetGroup':
    case 'excludedAboveSample':
    case 'responsesAboveSample':
      return 'sample';
    case 'responsesAboveTargetGroup':
      return 'targetGroupSize';
    case 'wrongKindOfFigure':
    case 'nobodyAnswered':
    case 'nothingEntered':
    case 'valueAndCounts':
      return valueIds[scale.kind][0] ?? null;
    case 'countsNotWhole':
      return countIds[0] ?? null;
  }
}
