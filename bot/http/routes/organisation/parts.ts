import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import { editPart } from '../../../domain/organisation/edits/editPart.ts';
import type { TypedPart } from '../../../domain/organisation/edits/editPart.ts';
import { endPart, restorePart } from '../../../domain/organisation/edits/endPart.ts';
import { noTies } from '../../../domain/organisation/edits/partTies.ts';
import { readPartTies } from '../../../domain/useCases/readPartTies.ts';
import {
  partFaultText,
  inTheWayTexts,
  restoreFaultText,
} from '../../presenters/organisation/partFaultText.ts';
import { presentOrganisation } from '../../presenters/organisation/presentOrganisation.ts';
import { presentPartPage } from '../../presenters/organisation/presentPartPage.ts';
import { partName } from '../../presenters/partName.ts';
import { readForm, type SubmittedForm } from '../../readForm.ts';
import { Refusal } from '../../refusal.ts';
import type { Viewer } from '../../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from '../route.ts';
import { answerChange, changedByViewer, idInPath, refusedForm } from './administering.ts';
import { administratorOf } from '../../administratorOf.ts';
import { refusedPeople } from './refusedPeople.ts';

/** `GET /api/manage/organisation`: the tree and the stages of the journey. */
export function organisationRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    return documentOf(await readOrganisation(deps, viewer));
  };
}

/** The view of the tree as it is now. */
export async function readOrganisation(deps: RouteDependencies, viewer: Viewer) {
  return presentOrganisation(viewer, await refusedPeople(deps), deps.now());
}

/** `GET /api/manage/organisation/:id`: a part, those closed down too. */
export function partRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const page = await readPart(deps, idInPath(request), viewer);
    if (page === null) throw new Refusal('notFound');
    return documentOf(page);
  };
}

async function readPart(deps: RouteDependencies, id: string, viewer: Viewer) {
  const [ties, refused] = await Promise.all([readPartTies(deps, id), refusedPeople(deps)]);
  return presentPartPage(id, { ties, refused }, viewer, deps.now());
}

/** `POST /api/manage/organisation`: adds a part. */
export function addPartRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const form = await readForm(request, ['add']);
    const edit = { id: deps.newId(), revision: null, typed: typedPart(form) };
    const outcome = await changedByViewer(deps, viewer, (organisation) =>
      editPart(organisation, edit, noTies),
    );
    return answerChange(outcome, viewer, deps, {
      done: (id, after) =>
        after.words.t('organisationView.done.add', { name: partName(id, after) }),
      fault: partFaultText,
      page: (after) => readOrganisation(deps, after),
    });
  };
}

/** `POST /api/manage/organisation/:id`: edits a part, adds one below it, closes it down or brings it back. */
export function changePartRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const id = idInPath(request);
    const form = await readForm(request, ['edit', 'add', 'end', 'restore']);
    const { revision, value } = form;
    const { words } = viewer;
    const page = (after: Viewer) => readPart(deps, id, after);
    const done =
      (what: 'add' | 'edit' | 'end' | 'restore') =>
      (partId: string, after: Viewer): string =>
        words.t(`organisationView.done.${what}`, { name: partName(partId, after) });
    switch (form.form) {
      case 'add':
      case 'edit': {
        const isNew = form.form === 'add';
        const edit = {
          id: isNew ? deps.newId() : id,
          revision: isNew ? null : revision,
          typed: typedPart(form),
        };
        const ties = isNew ? noTies : await readPartTies(deps, id);
        const outcome = await changedByViewer(deps, viewer, (organisation) =>
          editPart(organisation, edit, ties),
        );
        return answerChange(outcome, viewer, deps, {
          ...{ page, done: done(form.form), fault: partFaultText },
        });
      }
      case 'end': {
        if (value('sure') !== 'yes') {
          return refusedForm(words.t('organisationView.fault.notSure'), 'sure');
        }
        const ties = await readPartTies(deps, id);
        const today = helsinkiDate(deps.now());
        const edit = { id, revision, peopleTo: value('peopleTo'), today };
        const outcome = await changedByViewer(deps, viewer, (organisation) =>
          endPart(organisation, edit, ties),
        );
        return answerChange(outcome, viewer, deps, {
          ...{ page, done: done('end') },
          fault: (fault, after) => inTheWayTexts([fault], after).join(' '),
        });
      }
      case 'restore': {
        const outcome = await changedByViewer(deps, viewer, (organisation) =>
          restorePart(organisation, id),
        );
        return answerChange(outcome, viewer, deps, {
          ...{ page, done: done('restore'), fault: restoreFaultText },
        });
      }
    }
  };
}

function typedPart({ value }: SubmittedForm<string>): TypedPart {
  return {
    ...{ nameFi: value('nameFi'), nameSv: value('nameSv'), nameEn: value('nameEn') },
    ...{ level: value('level'), parentId: value('parentId') },
    ...{ managerId: value('managerId'), deputyId: value('deputyId') },
  };
}
