import { z } from 'zod';
import { languages } from '../../domain/language.ts';
import { partLevels, roles } from '../../domain/organisation/organisation.ts';
import type {
  JourneyStage,
  Organisation,
  OrganisationPart,
  Person,
} from '../../domain/organisation/organisation.ts';
import { preferenceRow } from '../preferences/preferenceRow.ts';
import { settingsRow } from '../settings/settingsRow.ts';
import { localizedSchema, localizedText } from '../localizedSchema.ts';
import { count, json, nullable, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';
import type { OrganisationChanges } from './changedOrganisation.ts';

const schemaVersion = 1;

export const versionKey = rowKey('version');

/** Changes with everything that others have to read anew. */
export function versionRow(commitId: string): Row {
  return { key: versionKey, columns: { schemaVersion, commitId } };
}

export const commitMarkSchema = z.object({ commitId: text });

export function partRow(part: OrganisationPart): Row {
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
  })
  .transform(({ schemaVersion: _, ...part }): OrganisationPart => part);

export function personRow(person: Person): Row {
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
  })
  .transform(({ schemaVersion: _, ...person }): Person => person);

/** `position` keeps the city's own order of the stages. */
export function stageRow(stage: JourneyStage, position: number): Row {
  return {
    key: rowKey('stage', stage.id),
    columns: { schemaVersion, id: stage.id, name: localizedText(stage.name), position },
  };
}

export const stageSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    name: json(localizedSchema),
    position: count,
  })
  .transform(({ id, name, position }) => ({ stage: { id, name }, position }));

/** The rows that a change writes; `organisation` is the one afterwards. */
export function changedRows(
  organisation: Organisation,
  { parts = [], people = [], stages = [], preferences = [], settings }: OrganisationChanges,
): readonly Row[] {
  const rows = [
    ...parts.map(partRow),
    ...people.map(personRow),
    ...(stages.length === 0 ? [] : organisation.stages.map(stageRow)),
    ...preferences.map(([personId, chosen]) => preferenceRow(personId, chosen)),
    ...(settings === undefined ? [] : [settingsRow(settings)]),
  ];
  // The last given for an id counts: a row may be written once in a transaction.
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}
