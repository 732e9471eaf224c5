import { z } from 'zod';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import { arrivalWays } from '../../domain/preferences/preferences.ts';
import type { Preferences } from '../../domain/preferences/preferences.ts';
import { day, nullable, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

export function preferenceRow(personId: PersonId, preferences: Preferences): Row {
  const { arrivals, reminderTime, pause } = preferences;
  return {
    key: rowKey('preferences', personId),
    columns: {
      schemaVersion,
      personId,
      arrivals,
      reminderTime,
      standInId: pause?.standInId ?? null,
      pausedFrom: pause?.from ?? null,
      pausedUntil: pause?.until ?? null,
    },
  };
}

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

export const preferenceSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    personId: text,
    arrivals: z.enum(arrivalWays),
    reminderTime: nullable(timeOfDay),
    standInId: nullable(text),
    pausedFrom: nullable(day),
    pausedUntil: nullable(day),
  })
  .transform((row): readonly [PersonId, Preferences] => {
    const { personId, arrivals, reminderTime, standInId, pausedFrom, pausedUntil } = row;
    const pause =
      standInId === null || pausedFrom === null || pausedUntil === null
        ? null
        : { standInId, from: pausedFrom, until: pausedUntil };
    return [personId, { arrivals, reminderTime, pause }];
  });
