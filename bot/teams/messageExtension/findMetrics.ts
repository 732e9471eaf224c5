import type { LocalDate } from '../../domain/calendar/time.ts';
import { latestMeasured } from '../../domain/metric/latestMeasured.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { MetricStore, MetricSummary } from '../../domain/ports/metricStore.ts';
import { everyWordBegins } from '../../domain/everyWordBegins.ts';
import { inAllLanguages, namesOfPart, namesOfStage } from './searchedNames.ts';

/** The metrics in whose name, part, area or stage the words are; the last measured first. */
export async function findMetrics(
  metrics: Pick<MetricStore, 'summaries'>,
  organisation: Organisation,
  query: string,
  today: LocalDate,
): Promise<readonly MetricSummary[]> {
  const all = await metrics.summaries();
  return all
    .filter(({ metric }) =>
      everyWordBegins(query, [
        ...inAllLanguages(metric.name),
        ...namesOfPart(organisation, metric.partId),
        ...namesOfStage(organisation, metric.stageId),
      ]),
    )
    .map((summary) => ({ summary, measuredTo: latestMeasured(summary.recent, today)?.to ?? '' }))
    .sort(
      (a, b) =>
        b.measuredTo.localeCompare(a.measuredTo) ||
        a.summary.metric.name.fi.localeCompare(b.summary.metric.name.fi, 'fi'),
    )
    .map(({ summary }) => summary);
}
