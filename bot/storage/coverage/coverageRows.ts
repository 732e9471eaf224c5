import { z } from 'zod';
import {
  usePlaces,
  type CoverageStatement,
  type Training,
  type UtilisationNote,
} from '../../domain/coverage/coverageRecords.ts';
import type { CoverageQuestion } from '../../domain/coverage/yearlyQuestion.ts';
import { cadences, collectionMethods } from '../../domain/metric/metric.ts';
import type { PartId } from '../../domain/organisation/organisation.ts';
import { count, day, instant, json, nullable, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey, under } from '../table/rowKeys.ts';
import type { KeyRange } from '../table/rowKeys.ts';

const schemaVersion = 1;

/** Of each kind the first part of its rows' keys. */
export const coverageKinds = {
  statement: 'statement',
  utilisation: 'use',
  training: 'training',
} as const;

/** All records in one range: nothing else lies between the first and the last of the kinds. */
export const everyRecord: KeyRange = {
  from: under(coverageKinds.statement).from,
  below: under(coverageKinds.utilisation).below,
};

/** One of each part and year. */
export function statementRow(statement: CoverageStatement): Row {
  const { partId, year } = statement;
  return {
    key: rowKey(coverageKinds.statement, partId, String(year)),
    columns: {
      schemaVersion,
      ...{ partId, year, collects: statement.collects, method: statement.method },
      ...{ cadence: statement.cadence, lastMeasured: statement.lastMeasured },
      ...{ note: statement.note, by: statement.by, at: statement.at },
    },
  };
}

export const statementSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    partId: text,
    year: count,
    collects: z.boolean(),
    method: nullable(z.enum(collectionMethods)),
    cadence: nullable(z.enum(cadences)),
    lastMeasured: nullable(day),
    note: nullable(text),
    by: text,
    at: instant,
  })
  .transform(({ schemaVersion: _, ...statement }): CoverageStatement => statement);

export function noteKey(kind: 'utilisation' | 'training', partId: PartId, id: string): string {
  return rowKey(coverageKinds[kind], partId, id);
}

export function utilisationRow({ id, partId, place, on, note, by, at }: UtilisationNote): Row {
  return {
    key: noteKey('utilisation', partId, id),
    columns: { schemaVersion, id, partId, place, on, note, by, at },
  };
}

export const utilisationSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    partId: text,
    place: z.enum(usePlaces),
    on: day,
    note: text,
    by: text,
    at: instant,
  })
  .transform(({ schemaVersion: _, ...note }): UtilisationNote => note);

export function trainingRow({ id, partId, on, subject, participants, by, at }: Training): Row {
  return {
    key: noteKey('training', partId, id),
    columns: { schemaVersion, id, partId, on, subject, participants, by, at },
  };
}

export const trainingSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    partId: text,
    on: day,
    subject: text,
    participants: count,
    by: text,
    at: instant,
  })
  .transform(({ schemaVersion: _, ...training }): Training => training);

export function questionKey(id: string): string {
  return rowKey('question', id);
}

export function questionRow(question: CoverageQuestion, commitId: string): Row {
  const { id, day: on, year, personId, partIds } = question;
  return {
    key: questionKey(id),
    columns: {
      schemaVersion,
      ...{ id, day: on, year, personId, partIds: JSON.stringify(partIds), commitId },
    },
  };
}

export const commitMarkSchema = z.object({ commitId: text });

export const questionSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    day,
    year: count,
    personId: text,
    partIds: json(z.array(text)),
  })
  .transform(({ schemaVersion: _, ...question }): CoverageQuestion => question);
