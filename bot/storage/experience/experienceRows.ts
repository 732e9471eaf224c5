import { z } from 'zod';
import type { Experience, ExperienceId } from '../../domain/experience/experience.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { ExperienceEvent } from '../../domain/ports/experienceStore.ts';
import { count, day, instant, nullable, text } from '../table/readColumns.ts';
import type { Columns, Row } from '../table/row.ts';
import { newestFirstPart, numberPart, rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

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
    authorId: experience.authorId,
    sharedAt: experience.sharedAt,
    state: experience.state,
    thanks: experience.thanks,
    revision: experience.revision,
  };
}

export const experienceSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    whatHappened: text,
    whatMadeItGood: text,
    unitId: text,
    stageId: nullable(text),
    happenedOn: day,
    quotation: nullable(text),
    authorId: text,
    sharedAt: instant,
    state: z.enum(['shared', 'withdrawn']),
    thanks: count,
    revision: count,
  })
  .transform(({ schemaVersion: _, ...experience }): Experience => experience);

/** What is left of a withdrawn experience: that there was one, not what it told. */
export function withoutContentWhenWithdrawn(experience: Experience): Experience {
  return experience.state === 'withdrawn'
    ? { ...experience, whatHappened: '', whatMadeItGood: '', quotation: null }
    : experience;
}

/** The list of the newest: a copy of each experience that is not withdrawn. */
export function indexRows(experience: Experience): readonly Row[] {
  if (experience.state === 'withdrawn') return [];
  const { sharedAt, id } = experience;
  return [
    {
      key: rowKey('recent', newestFirstPart(sharedAt), id),
      columns: experienceColumns(experience),
    },
  ];
}

export function eventKey(id: ExperienceId, revision: number): string {
  return rowKey('event', id, numberPart(revision));
}

/** The trail's line; `commitId` tells the change that wrote it from another at the same revision. */
export function eventRow(after: Experience, event: ExperienceEvent, commitId: string): Row {
  return {
    key: eventKey(after.id, after.revision),
    columns: { schemaVersion, at: event.at, by: event.by, what: event.what, commitId },
  };
}

export const commitMarkSchema = z.object({ commitId: text });
