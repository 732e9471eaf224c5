import type { Experience } from '../../domain/experience/experience.ts';
import { experienceColumns, experienceSchema, itemKey } from '../experience/experienceRows.ts';
import { indexRows, wordRows } from '../experience/indexRows.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { replace } from '../table/row.ts';
import { partsOfKey, under } from '../table/rowKeys.ts';
import { holds, readsAs } from './holds.ts';
import type { ItemIndex } from './itemIndex.ts';

/** The lists of experiences, those of their words among them. */
export function experienceIndex(partition: Partition): ItemIndex<Experience> {
  return {
    projections: ['recent', 'by', 'month', 'followUp'],
    rowsOf: (experience) => [...indexRows(experience), ...wordRows(experience)],
    agrees: (stored, expected) =>
      stored.key.startsWith('recent|')
        ? readsAs(experienceSchema, stored, expected)
        : holds(stored, expected),
    idIn,
    inspect: async (id) => {
      const row = await partition.get(itemKey(id));
      if (row === null) return null;
      const value = readColumns(experienceSchema, row, partition);
      const item = { key: itemKey(id), columns: experienceColumns(value) };
      return { value, version: row.version, guard: replace(item, row.version) };
    },
  };
}

/** Every experience, withdrawn ones included; thanks lie among them and are passed over. */
export async function allExperiences(
  partition: Partition,
): Promise<ReadonlyMap<string, Experience>> {
  const read = new Map<string, Experience>();
  for await (const row of partition.stream(under('item'))) {
    const [, id = ''] = partsOfKey(row.key);
    if (row.key === itemKey(id)) read.set(id, readColumns(experienceSchema, row, partition));
  }
  return read;
}

/** `by|list|what|⟨newest first⟩|id!word`; in the lists of months and days the id comes third. */
function idIn(key: string): string {
  const [first = ''] = key.split('!');
  const parts = partsOfKey(first);
  const isByDay = parts[0] === 'month' || parts[0] === 'followUp';
  return (isByDay ? parts[2] : parts.at(-1)) ?? '';
}
