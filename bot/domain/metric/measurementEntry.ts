import type { Instant } from '../calendar/time.ts';
import type { Figure, Measurement } from './metric.ts';

/** What is typed into the form; who entered it when, and for which metric, is known already. */
export type MeasurementEntry = Omit<Measurement, 'metricId' | 'enteredBy' | 'enteredAt'>;

/** The measurement of a period as the one who enters or corrects it has seen it. */
export interface SeenMeasurement extends Pick<Measurement, 'from' | 'to'> {
  readonly enteredAt: Instant;
}

export function isOfPeriod(
  one: Pick<Measurement, 'from' | 'to'>,
  other: Pick<Measurement, 'from' | 'to'>,
): boolean {
  return one.from === other.from && one.to === other.to;
}

export function seenOf({ from, to, enteredAt }: Measurement): SeenMeasurement {
  return { from, to, enteredAt };
}

/** True when the two say the same, whoever entered them. */
export function saysTheSame(one: MeasurementEntry, other: MeasurementEntry): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(entry: MeasurementEntry): string {
  return JSON.stringify([
    entry.from,
    entry.to,
    figureOf(entry.figure),
    entry.targetGroupSize,
    entry.sample,
    entry.undeliverable,
    entry.notEligible,
    entry.sampling,
    entry.onlySuccessfulAsked,
    entry.comment,
  ]);
}

function figureOf(figure: Figure | null): readonly unknown[] | null {
  switch (figure?.kind) {
    case undefined:
      return null;
    case 'share':
      return [figure.kind, figure.successes, figure.n];
    case 'mean':
      return [figure.kind, figure.mean, figure.sd, figure.n];
    case 'nps':
      return [figure.kind, figure.promoters, figure.passives, figure.detractors];
    case 'amount':
      return [figure.kind, figure.value, figure.n];
  }
}
