import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import { editStage, endStage, restoreStage } from '../../../domain/organisation/edits/editStage.ts';
import type { TypedStage } from '../../../domain/organisation/edits/editStage.ts';
import { stageFaultText } from '../../presenters/organisation/partFaultText.ts';
import { stageName } from '../../presenters/partName.ts';
import { readForm, type SubmittedForm } from '../../readForm.ts';
import type { Viewer } from '../../viewer.ts';
import type { Route, RouteDependencies } from '../route.ts';
import { answerChange, changedByViewer, idInPath } from './administering.ts';
import { administratorOf } from '../../administratorOf.ts';
import { readOrganisation } from './parts.ts';

/** `POST /api/manage/stages`: adds a stage of the journey. */
export function addStageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const form = await readForm(request, ['add']);
    const edit = { id: deps.newId(), revision: null, typed: typedStage(form) };
    const outcome = await changedByViewer(deps, viewer, (organisation) =>
      editStage(organisation, edit),
    );
    return answerChange(outcome, viewer, deps, {
      ...{ done: done('add'), fault: stageFaultText },
      page: (after) => readOrganisation(deps, after),
    });
  };
}

/** `POST /api/manage/stages/:id`: renames or moves a stage, takes it out of use or into use again. */
export function changeStageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const id = idInPath(request);
    const form = await readForm(request, ['edit', 'end', 'restore']);
    const { revision } = form;
    const page = (after: Viewer) => readOrganisation(deps, after);
    switch (form.form) {
      case 'edit': {
        const edit = { id, revision, typed: typedStage(form) };
        const outcome = await changedByViewer(deps, viewer, (organisation) =>
          editStage(organisation, edit),
        );
        return answerChange(outcome, viewer, deps, {
          ...{ done: done('edit'), fault: stageFaultText, page },
        });
      }
      case 'end': {
        const edit = { id, revision, today: helsinkiDate(deps.now()) };
        const outcome = await changedByViewer(deps, viewer, (organisation) =>
          endStage(organisation, edit),
        );
        return answerChange(outcome, viewer, deps, {
          ...{ done: done('endStage'), page },
          fault: (fault: never) => fault,
        });
      }
      case 'restore': {
        const outcome = await changedByViewer(deps, viewer, (organisation) =>
          restoreStage(organisation, id),
        );
        return answerChange(outcome, viewer, deps, {
          ...{ done: done('restore'), page },
          fault: (_, after) => after.words.t('organisationView.fault.nameTaken'),
        });
      }
    }
  };
}

function done(what: 'add' | 'edit' | 'endStage' | 'restore') {
  return (id: string, viewer: Viewer): string =>
    viewer.words.t(`organisationView.done.${what}`, { name: stageName(id, viewer) ?? id });
}

function typedStage({ value }: SubmittedForm<string>): TypedStage {
  return {
    ...{ nameFi: value('nameFi'), nameSv: value('nameSv'), nameEn: value('nameEn') },
    place: value('place'),
  };
}
