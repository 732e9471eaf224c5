import { noFormer } from '../../../bot/domain/organisation/organisation.ts';
import type {
  Organisation,
  OrganisationPart,
  PartLevel,
  Person,
  Role,
} from '../../../bot/domain/organisation/organisation.ts';
import { defaultCitySettings } from '../../../bot/domain/settings/citySettings.ts';

export function part(
  id: string,
  level: PartLevel,
  parentId: string | null,
  managerId: string | null = null,
  deputyId: string | null = null,
): OrganisationPart {
  return { id, level, parentId, managerId, deputyId, name: { fi: id, sv: id, en: id } };
}

export function person(
  id: string,
  unitId: string | null = null,
  roles: readonly Role[] = [],
): Person {
  return {
    id,
    name: id,
    entraObjectId: null,
    userPrincipalName: null,
    language: null,
    roles,
    unitId,
  };
}

export function organisationOf(
  parts: readonly OrganisationPart[],
  people: readonly Person[],
): Organisation {
  return {
    parts: new Map(parts.map((one) => [one.id, one])),
    people: new Map(people.map((one) => [one.id, one])),
    stages: [{ id: 'visit', name: { fi: 'asiointi', sv: 'besök', en: 'visit' } }],
    former: noFormer,
    preferences: new Map(),
    standIns: new Map(),
    settings: defaultCitySettings,
  };
}

/**
 * A city of two branches: culture (library and museum; the museum has no manager of its own) and
 * a subsidiary with one unit.
 */
export const smallCity = organisationOf(
  [
    part('city', 'city', null, 'mayor'),
    part('culture', 'serviceArea', 'city', 'director', 'viceDirector'),
    part('leisure', 'resultArea', 'culture'),
    part('library', 'unit', 'leisure', 'librarian', 'viceLibrarian'),
    part('museum', 'unit', 'leisure'),
    part('water', 'subsidiary', 'city', 'waterBoss'),
    part('waterDesk', 'unit', 'water', 'deskBoss'),
  ],
  [
    person('mayor', 'city'),
    person('director', 'culture'),
    person('viceDirector', 'culture'),
    person('librarian', 'library'),
    person('viceLibrarian', 'library'),
    person('clerk', 'library'),
    person('waterBoss', 'water'),
    person('deskBoss', 'waterDesk'),
    person('editor', 'city', ['editor']),
    person('administrator', 'city', ['administrator']),
  ],
);

export function personOf(id: string): Person {
  const found = smallCity.people.get(id);
  if (found === undefined) throw new Error(`Nobody called ${id} in the small city`);
  return found;
}
