import { z } from 'zod';
import type { KeptMapping, MappingStore } from '../../domain/ports/mappingStore.ts';
import type { Partition } from '../table/partition.ts';
import { instant, json, readColumns, text } from '../table/readColumns.ts';
import { put, type Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

const schema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    signature: text,
    columns: json(
      z.array(z.strictObject({ column: text, heading: text.nullable(), fixed: text.nullable() })),
    ),
    by: text,
    at: instant,
  })
  .transform(({ schemaVersion: _, ...mapping }): KeptMapping => mapping);

/** Mappings by the signature of their headings: a row each, which changes alone. */
export class TableMappingStore implements MappingStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async find(signature: string): Promise<KeptMapping | null> {
    const row = await this.#partition.get(rowKey('mapping', signature));
    return row === null ? null : readColumns(schema, row, this.#partition);
  }

  async keep(mapping: KeptMapping): Promise<void> {
    await this.#partition.transact([put(mappingRow(mapping))]);
  }
}

function mappingRow({ signature, columns, by, at }: KeptMapping): Row {
  return {
    key: rowKey('mapping', signature),
    columns: { schemaVersion, signature, columns: JSON.stringify(columns), by, at },
  };
}
