import { z } from 'zod';
import type { ExportedTable } from '../../contract/exporting.ts';
import { isGivenDay } from '../../domain/calendar/localDate.ts';
import { parseJson } from '../../parseJson.ts';

/** As much as a cell of Excel holds. */
const text = z.string().max(32_767);
/** As many as 2,000 metrics have, several times over. */
const mostCells = 200_000;

const tableSchema = z
  .object({
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
                day: z.string().refine(isGivenDay).optional(),
                percent: z.boolean().optional(),
                light: z.enum(['none', 'grey', 'green', 'amber', 'red']).optional(),
              })
              .nullable(),
          )
          .max(60),
      )
      .max(20_000),
  })
  .refine(({ columns, rows }) => columns.length * rows.length <= mostCells, {
    error: `more than ${String(mostCells)} cells`,
  });

/** Reads and checks a table that the tab has sent; `why` tells what is wrong with it. */
export function readExportedTable(
  body: Uint8Array,
):
  | { readonly kind: 'table'; readonly table: ExportedTable }
  | { readonly kind: 'malformed'; readonly why: string } {
  let parsed: unknown;
  try {
    parsed = parseJson(new TextDecoder().decode(body));
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'malformed', why: 'no JSON' };
    throw error;
  }
  const checked = tableSchema.safeParse(parsed);
  return checked.success
    ? { kind: 'table', table: checked.data }
    : { kind: 'malformed', why: z.prettifyError(checked.error).slice(0, 500) };
}
