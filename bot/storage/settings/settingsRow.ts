import { z } from 'zod';
import type { CitySettings } from '../../domain/settings/citySettings.ts';
import { count, json } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

export const settingsKey = rowKey('settings');

export function settingsRow({
  clocks,
  evesAreWorkingDays,
  retention,
  indexWeights,
}: CitySettings): Row {
  return {
    key: settingsKey,
    columns: {
      schemaVersion,
      clocks: JSON.stringify(Object.fromEntries(clocks)),
      evesAreWorkingDays,
      contactDays: retention.contactDays,
      feedbackTextMonths: retention.feedbackTextMonths,
      indexWeights: JSON.stringify(Object.fromEntries(indexWeights)),
    },
  };
}

const deadlines = z.object({ takeWithin: count, answerWithin: count });
const clock = z.object({ usual: deadlines, question: deadlines });

export const settingsSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    clocks: json(z.record(z.string(), clock)),
    evesAreWorkingDays: z.boolean(),
    contactDays: count,
    feedbackTextMonths: count,
    // Settings written before there was an index have no weights.
    indexWeights: json(z.record(z.string(), z.number().positive())).default({}),
  })
  .transform(
    ({
      clocks,
      evesAreWorkingDays,
      contactDays,
      feedbackTextMonths,
      indexWeights,
    }): CitySettings => ({
      clocks: new Map(Object.entries(clocks)),
      evesAreWorkingDays,
      retention: { contactDays, feedbackTextMonths },
      indexWeights: new Map(Object.entries(indexWeights)),
    }),
  );
