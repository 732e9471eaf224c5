import { responseRate, type ResponseRate } from '../statistics/responseRate.ts';
import type { Figure, Measurement, Metric } from './metric.ts';

/** How many answers or events the figure rests on; null for an amount that does not say. */
export function sizeOf(figure: Figure): number | null {
  switch (figure.kind) {
    case 'share':
    case 'mean':
    case 'amount':
      return figure.n;
    case 'nps':
      return figure.promoters + figure.passives + figure.detractors;
  }
}

/** True when people answered; false when events were counted, with nobody to tell apart. */
export function isAnswered(
  metric: Pick<Metric, 'method'>,
  measurement: Pick<Measurement, 'sampling'>,
): boolean {
  // A survey entered without its sampling is still a survey: its small groups stay hidden.
  return measurement.sampling !== null || asksPeople(metric.method);
}

/** True for the methods whose figures are answers of people. */
export function asksPeople(method: Metric['method']): boolean {
  switch (method) {
    case 'survey':
    case 'continuous':
    case 'panel':
      return true;
    case 'count':
    case 'system':
      return false;
  }
}

/** The measurement's response rate; null where nobody was to answer or nothing was measured. */
export function responseRateOf(
  metric: Pick<Metric, 'method'>,
  measurement: Measurement,
): ResponseRate | null {
  const responses = measurement.figure === null ? null : sizeOf(measurement.figure);
  if (responses === null || !isAnswered(metric, measurement)) return null;
  return responseRate({ ...measurement, responses });
}
