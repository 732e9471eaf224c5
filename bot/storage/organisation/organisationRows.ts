import { z } from 'zod';
import { languages } from '../../domain/language.ts';
import { partLevels, roles } from '../../domain/organisation/organisation.ts';
import type {
  Ended,
  JourneyStage,
  Organisation,
  OrganisationPart,
  Person,
} from '../../domain/organisation/organisation.ts';
import { preferenceRow } from '../preferences/preferenceRow.ts';
import { settingsRow } from '../settings/settingsRow.ts';
import { localizedSchema, localizedText } from '../localizedSchema.ts';
import { count, day, json, nullable, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';
import type { OrganisationChanges } from './changedOrganisation.ts';

const schemaVersion = 1;

/** Rows written before anything could end have no such column. */
const endedOn = nullable(day);

/** A row's thing: one there is, or one there was. */
export type Kept<Thing> = { readonly is: Thing } | { readonly was: Thing & Ended };

function kept<Thing>({
  endedOn: day,
  ...thing
}: Thing & { readonly endedOn: string | null }): Kept<Omit<Thing, 'endedOn'>> {
  return day === null ? { is: thing } : { was: { ...thing, endedOn: day } };
}

export const versionKey = rowKey('version');

/** Changes with everything that others have to read anew. */
export function versionRow(commitId: string): Row {
  return { key: versionKey, columns: { schemaVersion, commitId } };
}

export const commitMarkSchema = z.object({ commitId: text });

export function partRow(part: OrganisationPart & Partial<Ended>): Row {
  return {
    key: rowKey('part', part.id),
    columns: {
      schemaVersion,
      id: part.id,
      level: part.level,
      parentId: part.parentId,
      name: localizedText(part.name),
      managerId: part.managerId,
      deputyId: part.deputyId,
      endedOn: part.endedOn ?? null,
    },
  };
}

export const partSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    level: z.enum(partLevels),
    parentId: nullable(text),
    name: json(localizedSchema),
    managerId: nullable(text),
    deputyId: nullable(text),
    endedOn,
  })
  .transform(({ schemaVersion: _, ...part }): Kept<OrganisationPart> => kept(part));

export function personRow(person: Person & Partial<Ended>): Row {
  return {
    key: rowKey('person', person.id),
    columns: {
      schemaVersion,
      id: person.id,
      name: person.name,
      entraObjectId: person.entraObjectId,
      userPrincipalName: person.userPrincipalName,
      language: person.language,
      roles: JSON.stringify(person.roles),
      unitId: person.unitId,
      isGuest: person.isGuest ?? null,
      administratorAs: person.administratorAs ?? null,
      pseudonym: person.pseudonym ?? null,
      endedOn: person.endedOn ?? null,
    },
  };
}

export const personSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    name: text,
    entraObjectId: nullable(text),
    userPrincipalName: nullable(text),
    language: nullable(z.enum(languages)),
    roles: json(z.array(z.enum(roles))),
    unitId: nullable(text),
    // Rows written before these were known have no such columns.
    isGuest: nullable(z.literal(true)),
    administratorAs: nullable(text),
    pseudonym: nullable(text),
    endedOn,
  })
  .transform(({ schemaVersion: _, isGuest, administratorAs, pseudonym, ...person }): Kept<Person> =>
    kept({
      ...person,
      ...(isGuest === null ? {} : { isGuest }),
      ...(administratorAs === null ? {} : { administratorAs }),
      ...(pseudonym === null ? {} : { pseudonym }),
    }),
  );

/** `position` keeps the city's own order of the stages. */
export function stageRow(stage: JourneyStage & Partial<Ended>, position: number): Row {
  const { id, name, endedOn: ended = null } = stage;
  return {
    key: rowKey('stage', id),
    columns: { schemaVersion, id, name: localizedText(name), position, endedOn: ended },
  };
}

export const stageSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    name: json(localizedSchema),
    position: count,
    endedOn,
  })
  .transform(({ schemaVersion: _, position, ...stage }) => ({
    ...kept<JourneyStage>(stage),
    position,
  }));

/** The rows that a change writes; `organisation` is the one afterwards. */
export function changedRows(
  organisation: Organisation,
  changes: OrganisationChanges,
): readonly Row[] {
  const { parts = [], people = [], stages = [], preferences = [], ended, settings } = changes;
  const rows = [
    ...[...parts, ...(ended?.parts ?? [])].map(partRow),
    ...[...people, ...(ended?.people ?? [])].map(personRow),
    ...(stages.length === 0 ? [] : organisation.stages.map(stageRow)),
    ...(ended?.stages ?? []).map(stageRow),
    ...preferences.map(([personId, chosen]) => preferenceRow(personId, chosen)),
    ...(settings === undefined ? [] : [settingsRow(settings)]),
  ];
  // The last given for an id counts: a row may be written once in a transaction.
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}
