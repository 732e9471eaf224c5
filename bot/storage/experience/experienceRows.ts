import { z } from 'zod';
import { followUpAnswers } from '../../domain/experience/adoption.ts';
import type { Experience, ExperienceId } from '../../domain/experience/experience.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { ExperienceEvent } from '../../domain/ports/experienceStore.ts';
import { longColumns, longText } from '../table/longText.ts';
import { count, day, instant, json, nullable, text } from '../table/readColumns.ts';
import type { Columns, Row } from '../table/row.ts';
import { numberPart, rowKey } from '../table/rowKeys.ts';

export const schemaVersion = 1;

/** Ends with a separator, so that a range from here starts with this item and no longer id. */
export function itemKey(id: ExperienceId): string {
  return rowKey('item', id, '');
}

/** Behind the item's own key, so that one narrow range holds the item and a thank. */
export function thanksKey(id: ExperienceId, personId: PersonId): string {
  return rowKey('item', id, 'thanks', personId);
}

export function thanksRow(id: ExperienceId, personId: PersonId, at: string): Row {
  return { key: thanksKey(id, personId), columns: { schemaVersion, personId, at } };
}

export const thanksSchema = z.object({ at: instant });

export function experienceColumns(experience: Experience): Columns {
  return {
    schemaVersion,
    id: experience.id,
    whatHappened: experience.whatHappened,
    whatMadeItGood: experience.whatMadeItGood,
    unitId: experience.unitId,
    stageId: experience.stageId,
    happenedOn: experience.happenedOn,
    quotation: experience.quotation,
    tags: JSON.stringify(experience.tags),
    authorId: experience.authorId,
    sharedAt: experience.sharedAt,
    state: experience.state,
    thanks: experience.thanks,
    monthly: JSON.stringify(experience.monthly),
    edition: experience.edition,
    revision: experience.revision,
    ...longColumns('adoptions', JSON.stringify(experience.adoptions)),
  };
}

const adoption = z.object({
  unitId: text,
  by: text,
  at: instant,
  askOn: day.nullable(),
  asked: count,
  answer: z
    .object({ kind: z.enum(followUpAnswers), because: text.nullable(), by: text, at: instant })
    .nullable(),
});

const monthly = z.object({ month: text, thanks: count, adoptions: count });

const ownColumns = z.object({
  schemaVersion: z.literal(schemaVersion),
  id: text,
  whatHappened: text,
  whatMadeItGood: text,
  unitId: text,
  stageId: nullable(text),
  happenedOn: day,
  quotation: nullable(text),
  // Experiences of the time before these columns have neither tags nor counts.
  tags: json(z.array(text)).default([]),
  authorId: text,
  sharedAt: instant,
  state: z.enum(['shared', 'withdrawn']),
  thanks: count,
  monthly: json(z.array(monthly)).default([]),
  edition: count.default(1),
  revision: count,
});

const adoptionColumns = longText('adoptions')
  .transform((long) => (long === '' ? '[]' : long))
  .pipe(json(z.array(adoption)))
  .transform((adoptions) => ({ adoptions }));

export const experienceSchema = z
  .intersection(ownColumns, adoptionColumns)
  .transform(({ schemaVersion: _, ...experience }): Experience => experience);

export function eventKey(id: ExperienceId, revision: number): string {
  return rowKey('event', id, numberPart(revision));
}

/** The trail's line; `commitId` tells the change that wrote it from another at the same revision. */
export function eventRow(after: Experience, event: ExperienceEvent, commitId: string): Row {
  const { at, by, what, unitId } = event;
  return {
    key: eventKey(after.id, after.revision),
    columns: { schemaVersion, at, by, what, unitId: unitId ?? null, commitId },
  };
}

export const commitMarkSchema = z.object({ commitId: text });
