import { z } from 'zod';
import { partLevels } from '../../domain/organisation/organisation.ts';
import { parseJson } from '../../parseJson.ts';
import { isTimeZone } from '../cells/zonedTime.ts';
import { columnsOf, importKinds } from '../columns.ts';
import { FileRefused } from '../importFault.ts';

const pattern = z.string().refine(isPattern, { error: 'not a regular expression' });

/** Holds when the column is empty (null, missing or one of `empty`), is not, or matches. */
const condition = z.strictObject({
  column: z.string().min(1),
  empty: z.boolean().optional(),
  matches: pattern.optional(),
});

/** Where a cell of the product's own format comes from. */
const cellSource = z.union([
  z.strictObject({ constant: z.string() }),
  /** `{Heading}` stands for that column's text. */
  z.strictObject({ template: z.string().min(1) }),
  z.strictObject({
    column: z.string().min(1),
    values: z.record(z.string(), z.string()).optional(),
    otherwise: z.string().optional(),
  }),
  /**
   * Read with the mapping's `numbers` and written plainly, `times` as much; empty where the
   * column `onlyWith` is empty.
   */
  z.strictObject({
    number: z.string().min(1),
    times: z.number().optional(),
    onlyWith: z.string().min(1).optional(),
  }),
  /** Read in the mapping's `timeZone`. `week`: the first or last day of the week it is in. */
  z.strictObject({
    time: z.string().min(1),
    as: z.enum(['instant', 'day', 'weekStart', 'weekEnd']).default('instant'),
  }),
  z.strictObject({
    rules: z.array(z.strictObject({ when: condition, then: z.string() })).min(1),
    otherwise: z.string(),
  }),
]);
export type CellSource = z.infer<typeof cellSource>;

const cellSources = z.record(z.string(), cellSource);

const mappingSchema = z
  .strictObject({
    about: z.string().min(1),
    kind: z.enum(importKinds),
    format: z.enum(['csv', 'json']).default('csv'),
    /** JSON: the property that holds the list of records. */
    records: z.string().min(1).optional(),
    /** Of a workbook the sheet to read; its first unless given. */
    sheet: z.string().min(1).optional(),
    /** Texts that mean an empty cell. */
    empty: z.array(z.string()).default([]),
    numbers: z
      .strictObject({ decimal: z.enum([',', '.']), thousands: z.string().max(1) })
      .optional(),
    timeZone: z
      .string()
      .refine(isTimeZone, { error: 'not a time zone' })
      .default('Europe/Helsinki'),
    columns: cellSources,
    /** Columns that come again for each period: `{period}` stands for it in every heading. */
    repeat: z
      .strictObject({
        heading: z.string().includes('{period}'),
        period: pattern,
        /** What a period's figure really covers: months, the last one `lag` before its end. */
        covers: z
          .strictObject({
            months: z.int().min(1),
            lag: z.int().min(0).default(0),
          })
          .optional(),
      })
      .optional(),
    /** Each makes a record of its own of every row (and period): columns on top of the common. */
    measures: z
      .array(
        z.strictObject({
          label: z.string().min(1),
          /** Only rows that have this column at all; for JSON records of different kinds. */
          has: z.string().min(1).optional(),
          columns: cellSources,
        }),
      )
      .min(1)
      .optional(),
    organisation: z
      .strictObject({
        /** Made when the organisation has no city yet. */
        city: z.string().min(1).optional(),
        levels: z
          .array(
            z.strictObject({
              level: z.enum(partLevels).exclude(['city']),
              code: cellSource,
              name: cellSource,
              name_sv: cellSource.optional(),
              name_en: cellSource.optional(),
            }),
          )
          .min(1),
      })
      .optional(),
  })
  .superRefine((mapping, context) => {
    const known: readonly string[] = columnsOf[mapping.kind];
    for (const columns of [mapping.columns, ...(mapping.measures ?? []).map((m) => m.columns)]) {
      for (const column of Object.keys(columns)) {
        if (!known.includes(column)) {
          context.addIssue({ code: 'custom', message: `no column ${column} in ${mapping.kind}` });
        }
      }
    }
  });

/** How another system's file is turned into the product's own columns (docs/import.md). */
export type Mapping = z.infer<typeof mappingSchema>;

/** Reads and checks a mapping. Throws FileRefused that says what is wrong where. */
export function readMapping(text: string): Mapping {
  let parsed: unknown;
  try {
    parsed = parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new FileRefused('mapping', error.message);
    throw error;
  }
  const checked = mappingSchema.safeParse(parsed);
  if (!checked.success) throw new FileRefused('mapping', z.prettifyError(checked.error));
  return checked.data;
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
