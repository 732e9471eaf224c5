import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import { isGivenDay } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Metric, MetricEnd, MetricId } from '../metric/metric.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayDefineMetrics } from '../organisation/policy.ts';
import type { MetricStore } from '../ports/metricStore.ts';
import { withoutPersonalData } from '../privacy/maskPersonalData.ts';

/** What can be wrong with ending a metric. */
export type EndFault = 'notADate' | 'reasonMissing' | 'reasonTooLong' | 'dayPast';

export const longestEndReason = 500;

export interface EndedMetric {
  readonly id: MetricId;
  /** From which day on it is not measured, with why; null takes it into use again. */
  readonly end: { readonly on: LocalDate; readonly reason: string } | null;
  /** When its end was noted as the editor saw it; null: it had none. */
  readonly seenAt: Instant | null;
  readonly by: Person;
  readonly at: Instant;
}

export type EndOutcome =
  | { readonly kind: 'changed'; readonly metric: Metric }
  | { readonly kind: 'faults'; readonly faults: readonly EndFault[] }
  | { readonly kind: 'overtaken'; readonly metric: Metric }
  | { readonly kind: 'notAllowed' | 'notFound' };

const attempts = 5;

/**
 * Ends the measuring of a metric, or takes it into use again. What has been measured stays; an
 * ended metric has no light, waits for nothing and is asked of nobody. Its end cannot be set into
 * the past: what was missing by then stays missing.
 */
export async function endMetric(
  { metrics }: { readonly metrics: Pick<MetricStore, 'find' | 'save'> },
  { id, end, seenAt, by, at }: EndedMetric,
  organisation: Organisation,
): Promise<EndOutcome> {
  if (!mayDefineMetrics(organisation, by)) return { kind: 'notAllowed' };
  const faults = end === null ? [] : endFaults(end, helsinkiDate(at));
  if (faults.length > 0) return { kind: 'faults', faults };
  const ended: MetricEnd | null =
    end === null
      ? null
      : { on: end.on, reason: withoutPersonalData(end.reason).trim(), by: by.id, at };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const found = await metrics.find(id);
    if (found === null) return { kind: 'notFound' };
    const { metric } = found.value;
    if (isSame(metric.ended, ended)) return { kind: 'changed', metric };
    if ((metric.ended?.at ?? null) !== seenAt) return { kind: 'overtaken', metric };
    const changed: Metric = { ...metric, ended };
    if ((await metrics.save(found, changed, [], { by: by.id, at })) === 'committed') {
      return { kind: 'changed', metric: changed };
    }
  }
  throw new Error(`metric ${id} kept changing while it was ended`);
}

function endFaults(
  { on, reason }: NonNullable<EndedMetric['end']>,
  today: LocalDate,
): readonly EndFault[] {
  const faults: EndFault[] = [];
  if (!isGivenDay(on)) faults.push('notADate');
  else if (on < today) faults.push('dayPast');
  if (reason.trim() === '') faults.push('reasonMissing');
  if (reason.trim().length > longestEndReason) faults.push('reasonTooLong');
  return faults;
}

function isSame(one: MetricEnd | null, other: MetricEnd | null): boolean {
  return one?.on === other?.on && one?.reason === other?.reason && one?.by === other?.by;
}
