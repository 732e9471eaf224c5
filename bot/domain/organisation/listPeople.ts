import { everyWordBegins } from '../everyWordBegins.ts';
import { localized } from '../language.ts';
import { partEverKnown } from './everKnown.ts';
import type { Ended, Organisation, Person, PersonId } from './organisation.ts';
import { reachOf } from './partGaps.ts';

/** What a list of people can be narrowed to. */
export const peopleGroups = [
  'all',
  'managers',
  'editors',
  'administrators',
  'refused',
  'notMet',
  'noUnit',
  'left',
] as const;
export type PeopleGroup = (typeof peopleGroups)[number];

/** Somebody of a list; `endedOn` of those who have left. */
export type Listed = Person & Partial<Ended>;

/**
 * Everyone of a group whose name, account or unit has every word of the query at the beginning of
 * one of its words; by name.
 * @param refused who has blocked or removed the bot
 */
export function listPeople(
  organisation: Organisation,
  { query, group }: { readonly query: string; readonly group: PeopleGroup },
  refused: ReadonlySet<PersonId>,
): readonly Listed[] {
  const collator = new Intl.Collator('fi');
  return inGroup(organisation, group, refused)
    .filter((person) => everyWordBegins(query, wordsOf(organisation, person)))
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** How many belong to each group. */
export function countPeople(
  organisation: Organisation,
  refused: ReadonlySet<PersonId>,
): ReadonlyMap<PeopleGroup, number> {
  return new Map(
    peopleGroups.map((group) => [group, inGroup(organisation, group, refused).length]),
  );
}

function inGroup(
  { people, parts, former }: Organisation,
  group: PeopleGroup,
  refused: ReadonlySet<PersonId>,
): readonly Listed[] {
  const everyone = [...people.values()];
  switch (group) {
    case 'all':
      return everyone;
    case 'managers': {
      const held = new Set(
        [...parts.values()].flatMap(({ managerId, deputyId }) => [managerId, deputyId]),
      );
      return everyone.filter(({ id }) => held.has(id));
    }
    case 'editors':
      return everyone.filter(({ roles }) => roles.includes('editor'));
    case 'administrators':
      return everyone.filter(({ roles }) => roles.includes('administrator'));
    case 'refused':
    case 'notMet':
      return everyone.filter((person) => reachOf(person, refused) === group);
    case 'noUnit':
      return everyone.filter(({ unitId }) => unitId === null);
    case 'left':
      return [...former.people.values()];
  }
}

function wordsOf(
  organisation: Organisation,
  { name, userPrincipalName, unitId }: Person,
): readonly string[] {
  const unit = unitId === null ? undefined : partEverKnown(organisation, unitId);
  const units =
    unit === undefined ? [] : (['fi', 'sv'] as const).map((l) => localized(unit.name, l));
  return [name, userPrincipalName ?? '', ...units];
}
