import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { formerSchema } from '../metric/formerColumn.ts';
import { measurementSchema } from '../metric/measurementRow.ts';
import { metricSchema } from '../metric/metricRow.ts';
import {
  answeredSchema,
  commitMarkSchema,
  definitionRow,
  listRow,
  metricKey,
  recentSchema,
} from '../metric/metricRows.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { replace } from '../table/row.ts';
import type { ReadRow } from '../table/row.ts';
import { partsOfKey, under } from '../table/rowKeys.ts';
import { readsAs } from './holds.ts';
import type { ItemIndex } from './itemIndex.ts';

/** The list of metrics with their last measurements. */
export function metricIndex(partition: Partition): ItemIndex<MetricHistory> {
  return {
    projections: ['list'],
    rowsOf: (history) => [listRow(history)],
    agrees: (stored, expected) =>
      [metricSchema, recentSchema, answeredSchema, formerSchema].every((schema) =>
        readsAs(schema, stored, expected),
      ),
    idIn: (key) => partsOfKey(key)[1] ?? '',
    inspect: async (id) => {
      const [definition, ...measured] = await partition.range(under('metric', id));
      if (definition === undefined) return null;
      const value = historyOf(definition, measured, partition);
      const { commitId } = readColumns(commitMarkSchema, definition, partition);
      const guard = replace(definitionRow(value, commitId), definition.version);
      return { value, version: definition.version, guard };
    },
  };
}

/** Every metric with its measurements; a definition comes before what was measured by it. */
export async function allMetrics(
  partition: Partition,
): Promise<ReadonlyMap<string, MetricHistory>> {
  const rows = new Map<string, ReadRow[]>();
  for await (const row of partition.stream(under('metric'))) {
    const [, id = ''] = partsOfKey(row.key);
    rows.set(id, [...(rows.get(id) ?? []), row]);
  }
  return new Map(
    [...rows].flatMap(([id, [definition, ...measured]]) =>
      definition?.key === metricKey(id)
        ? [[id, historyOf(definition, measured, partition)] as const]
        : [],
    ),
  );
}

function historyOf(
  definition: ReadRow,
  measured: readonly ReadRow[],
  partition: Partition,
): MetricHistory {
  return {
    metric: readColumns(metricSchema, definition, partition),
    measurements: measured.map((row) => readColumns(measurementSchema, row, partition)),
    former: readColumns(formerSchema, definition, partition),
  };
}
