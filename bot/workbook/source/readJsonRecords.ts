import { z } from 'zod';
import { FileRefused } from '../importFault.ts';
import type { SourceRow, SourceTable } from './sourceTable.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const recordList = z.array(z.record(z.string(), z.unknown()));

/**
 * Reads a list of records, either the whole file or under the property `property`. Values that
 * are lists or records themselves are passed over. Throws FileRefused.
 */
export function readJsonRecords(text: string, property: string | undefined): SourceTable {
  const records = recordList.safeParse(listIn(text, property));
  if (!records.success) throw new FileRefused('json', z.prettifyError(records.error));
  if (records.data.length === 0) throw new FileRefused('noRows');
  const headings = new Set<string>();
  const rows = records.data.map((record, index): SourceRow => {
    const cells = new Map<string, string | null>();
    for (const [key, value] of Object.entries(record)) {
      const simple = scalar.safeParse(value);
      if (!simple.success) continue;
      headings.add(key);
      cells.set(key, simple.data === null ? null : String(simple.data).trim());
    }
    return { line: index + 1, cells };
  });
  return { headings: [...headings], rows, unreadable: [] };
}

function listIn(text: string, property: string | undefined): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new FileRefused('json', error.message);
    throw error;
  }
  if (property === undefined) return parsed;
  const holder = z.record(z.string(), z.unknown()).safeParse(parsed);
  return holder.success ? holder.data[property] : undefined;
}
