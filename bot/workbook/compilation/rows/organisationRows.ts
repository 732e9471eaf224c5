import { languages, type Localized } from '../../../domain/language.ts';
import {
  partLevels,
  roles,
  type OrganisationPart,
  type Person,
} from '../../../domain/organisation/organisation.ts';
import type { RowOf } from '../sheets.ts';

export function partValues(part: OrganisationPart): RowOf<'organisation'> {
  return {
    code: part.id,
    level: part.level,
    parent: part.parentId,
    ...nameValues(part.name),
    manager: part.managerId,
    deputy: part.deputyId,
  };
}

/** The part that the row describes; null when its level or Finnish name is missing. */
export function partOf(id: string, row: RowOf<'organisation'>): OrganisationPart | null {
  const level = partLevels.find((known) => known === row.level);
  const name = nameOf(row);
  return level === undefined || name === null
    ? null
    : { id, level, parentId: row.parent, name, managerId: row.manager, deputyId: row.deputy };
}

export function personValues(person: Person): RowOf<'people'> {
  return {
    person: person.id,
    person_name: person.name,
    account: person.userPrincipalName,
    language: person.language,
    editor: answer(person.roles.includes('editor')),
    administrator: answer(person.roles.includes('administrator')),
    own_unit: person.unitId,
  };
}

/** The person that the row describes; null when the name is missing. */
export function personOf(id: string, row: RowOf<'people'>, stored: Person | null): Person | null {
  const { person_name: name } = row;
  if (name === null) return null;
  return {
    // What the workbook does not have stays.
    ...(stored ?? { entraObjectId: null }),
    id,
    name,
    userPrincipalName: row.account,
    language: languages.find((known) => known === row.language) ?? null,
    roles: roles.filter((role) => row[role] === 'yes'),
    unitId: row.own_unit,
  };
}

export function nameValues({ fi, sv, en }: Localized) {
  return { name_fi: fi, name_sv: sv ?? null, name_en: en ?? null };
}

/** Null without the Finnish one. */
export function nameOf(row: {
  readonly name_fi: string | null;
  readonly name_sv: string | null;
  readonly name_en: string | null;
}): Localized | null {
  return localizedOf(row.name_fi, row.name_sv, row.name_en);
}

export function localizedOf(
  fi: string | null,
  sv: string | null,
  en: string | null,
): Localized | null {
  return fi === null
    ? null
    : { fi, ...(sv === null ? {} : { sv }), ...(en === null ? {} : { en }) };
}

export function answer(isSo: boolean): 'yes' | 'no' {
  return isSo ? 'yes' : 'no';
}
