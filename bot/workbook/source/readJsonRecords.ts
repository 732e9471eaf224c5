import { z } from 'zod';
import { parseJson } from '../../parseJson.ts';
import { FileRefused, type Fault } from '../importFault.ts';
import { ReadBudget } from './readBudget.ts';
import type { SourceRow, SourceTable } from './sourceTable.ts';
import { writtenCell } from './tableOf.ts';

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
  const budget = new ReadBudget();
  const headings = new Set<string>();
  const rows: SourceRow[] = [];
  const unreadable: SourceTable['unreadable'][number][] = [];
  for (const [index, record] of records.data.entries()) {
    budget.row();
    const cells = new Map<string, string | null>();
    const faults: Fault[] = [];
    for (const [key, value] of Object.entries(record)) {
      const simple = scalar.safeParse(value);
      if (!simple.success) continue;
      const content = simple.data === null ? null : String(simple.data).trim();
      headings.add(key);
      budget.cell(headings.size - 1, content?.length ?? 0);
      const written = content === null ? null : writtenCell(content);
      if (written !== null && 'code' in written) faults.push({ column: key, ...written });
      cells.set(key, content);
    }
    if (faults.length > 0) unreadable.push({ line: index + 1, faults });
    else rows.push({ line: index + 1, cells });
  }
  return { headings: [...headings], rows, unreadable };
}

function listIn(text: string, property: string | undefined): unknown {
  let parsed: unknown;
  try {
    parsed = parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new FileRefused('json', error.message);
    throw error;
  }
  if (property === undefined) return parsed;
  const holder = z.record(z.string(), z.unknown()).safeParse(parsed);
  return holder.success ? holder.data[property] : undefined;
}
