import { z } from 'zod';
import { auditKinds } from '../../domain/audit/auditEntry.ts';
import type { AuditDetail, AuditEntry, AuditSubject } from '../../domain/audit/auditEntry.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import { localizedSchema, localizedText } from '../localizedSchema.ts';
import { goalSchema, scaleSchema } from '../metric/metricRow.ts';
import { count, day, instant, json, nullable, text } from '../table/readColumns.ts';
import { create } from '../table/row.ts';
import type { Columns, Row, Step } from '../table/row.ts';
import { newestFirstPart, rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

/** A list of the trail: of everything, of what a person did, of what was done to a subject. */
export const everything = rowKey('audit', 'all');

export function doneBy(personId: PersonId): string {
  return rowKey('audit', 'by', personId);
}

export function doneTo({ kind, id }: AuditSubject): string {
  return rowKey('audit', 'of', kind, id);
}

/** Where a line stands in every list. */
export function positionOf({ at, id }: Pick<AuditEntry, 'at' | 'id'>): string {
  return rowKey(newestFirstPart(at), id);
}

/** What a change adds for its line of the trail: created in the change's own transaction. */
export function auditSteps(entry: AuditEntry): readonly Step[] {
  return auditRows(entry).map(create);
}

/** The line in each of its lists. */
export function auditRows(entry: AuditEntry): readonly Row[] {
  const { by, subject, partOf } = entry;
  const lists = [
    everything,
    doneBy(by),
    doneTo(subject),
    ...(partOf === null ? [] : [doneTo(partOf)]),
  ];
  const columns = auditColumns(entry);
  return lists.map((list) => ({ key: `${list}|${positionOf(entry)}`, columns }));
}

function auditColumns(entry: AuditEntry): Columns {
  const { id, at, by, onBehalfOf, subject, partOf, name, what, details } = entry;
  return {
    schemaVersion,
    ...{ id, at, by, onBehalfOf, what },
    subjectKind: subject.kind,
    subjectId: subject.id,
    partOfKind: partOf?.kind ?? null,
    partOfId: partOf?.id ?? null,
    name: name === null ? null : localizedText(name),
    details: details.length === 0 ? null : JSON.stringify(details),
  };
}

const detail: z.ZodType<AuditDetail> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), from: text.nullable(), to: text }),
  z.object({ kind: z.literal('part'), partId: text }),
  z.object({
    kind: z.literal('field'),
    field: text,
    from: text.nullable(),
    to: text.nullable(),
  }),
  z.object({
    kind: z.literal('target'),
    validFrom: day,
    goal: goalSchema,
    scale: scaleSchema,
    justification: text,
  }),
  z.object({
    kind: z.literal('measurement'),
    how: z.enum(['entered', 'corrected', 'removed']),
    from: day,
    to: day,
  }),
  z.object({ kind: z.literal('count'), of: text, count }),
]);

export const auditSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    at: instant,
    by: text,
    onBehalfOf: nullable(text),
    subjectKind: z.enum(auditKinds),
    subjectId: text,
    partOfKind: nullable(z.enum(auditKinds)),
    partOfId: nullable(text),
    name: nullable(json(localizedSchema)),
    what: text,
    details: nullable(json(z.array(detail))),
  })
  .transform((row): AuditEntry => {
    const { id, at, by, onBehalfOf, what, name, details, partOfKind, partOfId } = row;
    return {
      ...{ id, at, by, onBehalfOf, what, name, details: details ?? [] },
      subject: { kind: row.subjectKind, id: row.subjectId },
      partOf: partOfKind === null || partOfId === null ? null : { kind: partOfKind, id: partOfId },
    };
  });
