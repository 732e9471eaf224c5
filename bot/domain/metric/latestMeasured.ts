import type { LocalDate } from '../calendar/time.ts';
import type { Measurement } from './metric.ts';

/**
 * One measurement a period, oldest first (by last day, then first day), of periods ended by
 * `today`; of several of the same period the one entered last. Any order of input gives the same.
 */
export function inOrder(
  measurements: readonly Measurement[],
  today: LocalDate,
): readonly Measurement[] {
  const byPeriod = new Map<string, Measurement>();
  for (const measurement of measurements) {
    if (measurement.to > today) continue;
    const period = `${measurement.to} ${measurement.from}`;
    const other = byPeriod.get(period);
    if (other === undefined || entryKey(measurement) > entryKey(other)) {
      byPeriod.set(period, measurement);
    }
  }
  return [...byPeriod].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, measurement]) => measurement);
}

/** The newest measurement that has a figure; null when there is none. */
export function latestMeasured(
  measurements: readonly Measurement[],
  today: LocalDate,
): Measurement | null {
  return inOrder(measurements, today).findLast(({ figure }) => figure !== null) ?? null;
}

function entryKey(measurement: Measurement): string {
  // The content breaks the tie of one instant, so that the order of input never does.
  return `${measurement.enteredAt} ${JSON.stringify(measurement.figure)}`;
}
