import { z } from 'zod';
import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import { editPerson } from '../../../domain/organisation/edits/editPerson.ts';
import type { TypedPerson } from '../../../domain/organisation/edits/editPerson.ts';
import { endPerson, restorePerson } from '../../../domain/organisation/edits/endPerson.ts';
import { peopleGroups } from '../../../domain/organisation/listPeople.ts';
import { readHoldings } from '../../../domain/useCases/readHoldings.ts';
import { endPersonFaultText, personFaultText } from '../../presenters/organisation/personForms.ts';
import { presentPeopleList } from '../../presenters/organisation/presentPeopleList.ts';
import type { PeopleQuery } from '../../presenters/organisation/presentPeopleList.ts';
import { presentPersonPage } from '../../presenters/organisation/presentPersonPage.ts';
import { actorName } from '../../presenters/personName.ts';
import { readForm, type SubmittedForm } from '../../readForm.ts';
import { Refusal } from '../../refusal.ts';
import type { Viewer } from '../../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from '../route.ts';
import { answerChange, changedByViewer, idInPath, refusedForm } from './administering.ts';
import { administratorOf } from '../../administratorOf.ts';
import { refusedPeople } from './refusedPeople.ts';
import { optional, readQuery, searchText } from '../../readQuery.ts';

const asked = z.object({
  query: searchText(100),
  show: optional(z.enum(peopleGroups)),
  page: optional(z.coerce.number().int().min(1).max(999_999)),
});

const firstPage: PeopleQuery = { query: '', group: 'all', page: 1 };

/** `GET /api/manage/people?query=&show=&page=`: everyone, a page at a time. */
export function everyoneRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const { query, show, page } = readQuery(request, asked);
    return documentOf(
      await readPeople(deps, viewer, { query, group: show ?? 'all', page: page ?? 1 }),
    );
  };
}

async function readPeople(deps: RouteDependencies, viewer: Viewer, query: PeopleQuery) {
  return presentPeopleList(query, viewer, await refusedPeople(deps), deps.now());
}

/** `GET /api/manage/people/:id`: a person, those who have left too. */
export function personRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const page = await readPerson(deps, idInPath(request), viewer);
    if (page === null) throw new Refusal('notFound');
    return documentOf(page);
  };
}

async function readPerson(deps: RouteDependencies, id: string, viewer: Viewer) {
  const [holdings, refused] = await Promise.all([readHoldings(deps, id), refusedPeople(deps)]);
  const source = { holdings, refused, isConfigured: deps.isConfigured };
  return presentPersonPage(id, source, viewer, deps.now());
}

/** `POST /api/manage/people`: adds a person. */
export function addPersonRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const form = await readForm(request, ['add']);
    const edit = { id: deps.newId(), revision: null, typed: typedPerson(form) };
    const outcome = await changedByViewer(deps, viewer, (organisation) =>
      editPerson(organisation, edit, deps.isConfigured),
    );
    return answerChange(outcome, viewer, deps, {
      ...{ done: done('add'), fault: personFaultText },
      page: (after) => readPeople(deps, after, firstPage),
    });
  };
}

/** `POST /api/manage/people/:id`: edits a person, marks one as left, brings one back. */
export function changePersonRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const id = idInPath(request);
    const form = await readForm(request, ['edit', 'end', 'restore']);
    const { revision, value } = form;
    const { person, words } = viewer;
    const page = (after: Viewer) => readPerson(deps, id, after);
    switch (form.form) {
      case 'edit': {
        const edit = { id, revision, typed: typedPerson(form) };
        const outcome = await changedByViewer(deps, viewer, (organisation) =>
          editPerson(organisation, edit, deps.isConfigured),
        );
        return answerChange(outcome, viewer, deps, {
          ...{ page, done: done('edit'), fault: personFaultText },
        });
      }
      case 'end': {
        if (value('sure') !== 'yes') {
          return refusedForm(words.t('peopleView.fault.notSure'), 'sure');
        }
        const today = helsinkiDate(deps.now());
        const edit = { id, revision, successorId: value('successorId'), by: person.id, today };
        const outcome = await changedByViewer(deps, viewer, (organisation) =>
          endPerson(organisation, edit, deps.isConfigured),
        );
        return answerChange(outcome, viewer, deps, {
          ...{ page, done: done('end'), fault: endPersonFaultText },
        });
      }
      case 'restore': {
        const outcome = await changedByViewer(deps, viewer, (organisation) =>
          restorePerson(organisation, id),
        );
        return answerChange(outcome, viewer, deps, {
          ...{ page, done: done('restore'), fault: endPersonFaultText },
        });
      }
    }
  };
}

function done(what: 'add' | 'edit' | 'end' | 'restore') {
  return (id: string, { words, organisation }: Viewer): string =>
    words.t(`peopleView.done.${what}`, { name: actorName(words, id, organisation) });
}

function typedPerson({ value }: SubmittedForm<string>): TypedPerson {
  return {
    ...{ name: value('name'), userPrincipalName: value('userPrincipalName') },
    ...{ unitId: value('unitId'), roles: value('roles') },
  };
}
