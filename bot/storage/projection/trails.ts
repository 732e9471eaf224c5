import type { Projection, ProjectionDifference } from '../../domain/ports/projectionStore.ts';
import type { Partition } from '../table/partition.ts';
import { numberPart, partsOfKey, rowKey, under } from '../table/rowKeys.ts';

/** Where the items of one kind and the lines of their trails lie. */
export interface Trails {
  readonly item: Extract<Projection, 'item' | 'action'>;
  readonly event: Extract<Projection, 'event' | 'action-event'>;
  readonly itemKey: (id: string) => string;
}

/**
 * What is missing of items and their trails: a trail has a line for each revision of its item, and
 * every line belongs to an item. Neither follows from anything else, so that nothing repairs it;
 * it is what shows that rows were lost.
 */
export async function trailFaults(
  partition: Partition,
  { item, event, itemKey }: Trails,
  items: ReadonlyMap<string, { readonly revision: number }>,
): Promise<readonly ProjectionDifference[]> {
  const lines = new Map<string, Set<string>>();
  for await (const { key } of partition.stream(under(event))) {
    const [, id = '', revision = ''] = partsOfKey(key);
    lines.set(id, (lines.get(id) ?? new Set()).add(revision));
  }
  const differences: ProjectionDifference[] = [];
  for (const [id, { revision }] of items) {
    const known = lines.get(id);
    for (let each = 1; each <= revision; each += 1) {
      const part = numberPart(each);
      if (known?.has(part) === true) continue;
      differences.push({ kind: 'missing', projection: event, key: rowKey(event, id, part) });
    }
  }
  for (const id of lines.keys()) {
    if (items.has(id)) continue;
    const key = itemKey(id);
    // It may be new since the items were read.
    if ((await partition.get(key)) !== null) continue;
    differences.push({ kind: 'missing', projection: item, key });
  }
  return differences;
}
