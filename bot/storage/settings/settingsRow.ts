import { z } from 'zod';
import {
  defaultRetention,
  extensionBounds,
  retentionKeys,
} from '../../domain/settings/citySettings.ts';
import type { CitySettings, RetentionKey } from '../../domain/settings/citySettings.ts';
import { count, json } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

export const settingsKey = rowKey('settings');

export function settingsRow({
  clocks,
  evesAreWorkingDays,
  extensionDays,
  retention,
  indexWeights,
}: CitySettings): Row {
  return {
    key: settingsKey,
    columns: {
      schemaVersion,
      clocks: JSON.stringify(Object.fromEntries(clocks)),
      evesAreWorkingDays,
      extensionDays,
      ...retention,
      indexWeights: JSON.stringify(Object.fromEntries(indexWeights)),
    },
  };
}

const deadlines = z.object({ takeWithin: count, answerWithin: count });
const clock = z.object({ usual: deadlines, question: deadlines });

/** A period that came later than the row is as long as it is unless decided. */
const retentionColumns = Object.fromEntries(
  retentionKeys.map((key) => [key, count.default(defaultRetention[key])]),
) as Readonly<Record<RetentionKey, z.ZodDefault<typeof count>>>;

export const settingsSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    clocks: json(z.record(z.string(), clock)),
    evesAreWorkingDays: z.boolean(),
    extensionDays: count.default(extensionBounds.usual),
    ...retentionColumns,
    // Settings written before there was an index have no weights.
    indexWeights: json(z.record(z.string(), z.number().positive())).default({}),
  })
  .transform(
    ({
      schemaVersion: _,
      clocks,
      evesAreWorkingDays,
      extensionDays,
      indexWeights,
      ...retention
    }): CitySettings => ({
      clocks: new Map(Object.entries(clocks)),
      evesAreWorkingDays,
      extensionDays,
      retention,
      indexWeights: new Map(Object.entries(indexWeights)),
    }),
  );
