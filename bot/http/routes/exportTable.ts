import { z } from 'zod';
import { readJsonBody } from '../readJsonBody.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { xlsx, type Route, type RouteDependencies } from './route.ts';

/** As large as a view of 2,000 metrics gets, several times over. */
const largestTable = 4 * 1024 * 1024;
/** As much as a cell of Excel holds. */
const text = z.string().max(32_767);

const tableSchema = z.object({
  title: text,
  facts: z.array(z.object({ label: text, text })).max(20),
  columns: z.array(text).min(1).max(60),
  rows: z
    .array(
      z
        .array(
          z
            .object({
              text,
              value: z.number().optional(),
              day: z.iso.date().optional(),
              percent: z.boolean().optional(),
              light: z.enum(['none', 'grey', 'green', 'amber', 'red']).optional(),
            })
            .nullable(),
        )
        .max(60),
    )
    .max(20_000),
});

/**
 * `POST /api/export`: the table that the reader sees, as a workbook. What is sorted, filtered and
 * grouped is so in the tab; the server only writes the file, back to who sent the rows, and keeps
 * nothing of it.
 */
export function exportTableRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    await viewerOf(request, deps);
    const table = tableSchema.safeParse(await readJsonBody(request, largestTable));
    if (!table.success) throw new Refusal('badRequest', table.error);
    return { kind: 'file', bytes: await deps.workbooks.writeTable(table.data), type: xlsx };
  };
}
