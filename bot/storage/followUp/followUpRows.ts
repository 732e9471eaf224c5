import { z } from 'zod';
import type { FollowUp, WeeklyMatter } from '../../domain/ports/followUpStore.ts';
import { day, json, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

export function followUpKey(id: string): string {
  return rowKey('follow-up', id);
}

export function followUpRow(followUp: FollowUp, commitId: string): Row {
  return {
    key: followUpKey(followUp.id),
    columns: {
      schemaVersion,
      id: followUp.id,
      day: followUp.day,
      personId: followUp.personId,
      metricIds: JSON.stringify(followUp.metricIds),
      actionIds: JSON.stringify(followUp.actionIds),
      commitId,
    },
  };
}

/** That a matter has been told for a week: the row's being there says it all. */
export function toldKey({ kind, id, since, week }: WeeklyMatter): string {
  return rowKey('told', kind, id, since ?? 'never', week);
}

export function toldRow(matter: WeeklyMatter, followUpId: string): Row {
  return { key: toldKey(matter), columns: { schemaVersion, followUpId } };
}

export const commitMarkSchema = z.object({ commitId: text });

export const followUpSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    day,
    personId: text,
    metricIds: json(z.array(text)),
    actionIds: json(z.array(text)),
  })
  .transform(({ schemaVersion: _, ...followUp }): FollowUp => followUp);
