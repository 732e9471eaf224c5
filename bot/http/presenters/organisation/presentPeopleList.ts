import type { PeopleView, PersonLine } from '../../../contract/organisation.ts';
import type { Instant } from '../../../domain/calendar/time.ts';
import { countPeople, listPeople, peopleGroups } from '../../../domain/organisation/listPeople.ts';
import type { Listed, PeopleGroup } from '../../../domain/organisation/listPeople.ts';
import { reachOf } from '../../../domain/organisation/partGaps.ts';
import type { Organisation, PersonId } from '../../../domain/organisation/organisation.ts';
import type { Viewer } from '../../viewer.ts';
import { presentFrame } from '../presentFrame.ts';
import { partName } from '../partName.ts';
import { addPersonForm } from './personForms.ts';

export interface PeopleQuery {
  readonly query: string;
  readonly group: PeopleGroup;
  /** From 1. */
  readonly page: number;
}

/** As many as are looked through at once. */
const pageSize = 50;

/** A page of those who fit the search; a page too far is the last one. */
export function presentPeopleList(
  { query, group, page: wanted }: PeopleQuery,
  viewer: Viewer,
  refused: ReadonlySet<PersonId>,
  asOf: Instant,
): PeopleView {
  const { organisation, words } = viewer;
  const found = listPeople(organisation, { query, group }, refused);
  const counts = countPeople(organisation, refused);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(wanted, pages);
  const posts = postsByPerson(organisation);
  return {
    ...presentFrame(viewer, asOf),
    ...{ query, show: group, page, pages },
    choices: peopleGroups.map((code) => ({
      code,
      text: words.t(`peopleView.show.${code}`, { count: counts.get(code) ?? 0 }),
    })),
    countText: words.t('peopleView.count', { count: found.length }),
    pageText: words.t('peopleView.page', { page, pages }),
    rows: found
      .slice((page - 1) * pageSize, page * pageSize)
      .map((person) => personLine(person, posts.get(person.id) ?? [], viewer, refused)),
    forms: [addPersonForm(viewer)],
  };
}

function personLine(
  person: Listed,
  posts: readonly string[],
  viewer: Viewer,
  refused: ReadonlySet<PersonId>,
): PersonLine {
  const { words } = viewer;
  const { id, name, userPrincipalName, unitId, roles } = person;
  const reach = person.endedOn === undefined ? reachOf(person, refused) : 'left';
  const [first, ...more] = posts;
  const does = [
    ...roles.map((role) => words.t(`api.role.${role}`)),
    ...(first === undefined
      ? []
      : [
          more.length === 0
            ? words.t('peopleView.manages', { part: partName(first, viewer) })
            : words.t('peopleView.managesMany', {
                ...{ count: more.length, part: partName(first, viewer) },
              }),
        ]),
  ];
  return {
    ...{ id, name, account: userPrincipalName },
    unit: unitId === null ? null : partName(unitId, viewer),
    does: does.length === 0 ? null : does.join(' · '),
    reach: { code: reach, text: words.t(`peopleView.reach.${reach}`) },
    language: languageText(person, viewer),
  };
}

export function languageText({ language }: Listed, { words }: Viewer): string {
  return words.t(`peopleView.language.${language ?? 'asInTeams'}`);
}

/** The parts that each person is manager or deputy of. */
function postsByPerson({ parts }: Organisation): ReadonlyMap<PersonId, readonly string[]> {
  const held = [...parts.values()].flatMap(({ id, managerId, deputyId }) =>
    [managerId, deputyId].flatMap((personId) => (personId === null ? [] : [{ personId, id }])),
  );
  const byPerson = Map.groupBy(held, ({ personId }) => personId);
  return new Map([...byPerson].map(([personId, all]) => [personId, all.map(({ id }) => id)]));
}
