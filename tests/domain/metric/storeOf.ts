import type { Metric } from '../../../bot/domain/metric/metric.ts';
import type { MetricHistory, MetricStore } from '../../../bot/domain/ports/metricStore.ts';

/** A store of metrics in memory, with the versions that the real one has. */
export function storeOf(...given: readonly Metric[]): MetricStore {
  const stored = new Map<string, { value: MetricHistory; version: string }>(
    given.map((each) => [each.id, { value: { metric: each, measurements: [] }, version: '1' }]),
  );
  return {
    find: (id) => Promise.resolve(stored.get(id) ?? null),
    summaries: () => Promise.resolve([]),
    superseded: () => Promise.resolve([]),
    save: (before, changed, measurements) => {
      const found = stored.get(changed.id);
      if (before === null && found !== undefined) return Promise.resolve('exists');
      if (before !== null && before.version !== found?.version) return Promise.resolve('conflict');
      const version = String(Number(found?.version ?? 0) + 1);
      stored.set(changed.id, { value: { metric: changed, measurements }, version });
      return Promise.resolve('committed');
    },
  };
}
