import { z } from 'zod';
import type { Reminder } from '../../domain/ports/reminderStore.ts';
import { day, json, nullable, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

export function reminderKey(id: string): string {
  return rowKey('item', id);
}

export function reminderRow(reminder: Reminder, commitId: string): Row {
  return {
    key: reminderKey(reminder.id),
    columns: {
      schemaVersion,
      id: reminder.id,
      day: reminder.day,
      personId: reminder.personId,
      about: reminder.about,
      onBehalfOf: reminder.onBehalfOf,
      feedbackIds: JSON.stringify(reminder.feedbackIds),
      arrivedIds: JSON.stringify(reminder.arrivedIds),
      commitId,
    },
  };
}

export const commitMarkSchema = z.object({ commitId: text });

export const reminderSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    day,
    personId: text,
    about: z.enum(['ownMatters', 'levelBelow']),
    onBehalfOf: nullable(text),
    feedbackIds: json(z.array(text)),
    // Reminders written before arrivals were gathered have none.
    arrivedIds: json(z.array(text)).default([]),
  })
  .transform(({ schemaVersion: _, ...reminder }): Reminder => reminder);
