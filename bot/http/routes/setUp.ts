import { z } from 'zod';
import type { FirstAdministratorAnswer, ManageView } from '../../contract/setUp.ts';
import { mayAdminister, mayDefineMetrics } from '../../domain/organisation/policy.ts';
import { nameFirstAdministrator } from '../../domain/setUp/nameFirstAdministrator.ts';
import { readSetUp } from '../../domain/useCases/readSetUp.ts';
import { administratorOf } from '../administratorOf.ts';
import { personFaultText } from '../presenters/organisation/personForms.ts';
import { presentFrame } from '../presenters/presentFrame.ts';
import { presentMissing, presentSetUp } from '../presenters/presentSetUp.ts';
import { readForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import {
  documentOf,
  outcomeOf,
  workbookAnswer,
  type Route,
  type RouteDependencies,
} from './route.ts';

/** `GET /api/manage`: that the viewer manages something; each section asks for its own. */
export function manageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    if (!mayDefineMetrics(viewer.organisation, viewer.person)) throw new Refusal('notAllowed');
    const frame = presentFrame(viewer, deps.now());
    const view: ManageView = { ...frame, missing: await readMissing(deps, viewer) };
    return documentOf(view);
  };
}

/** What a new city still lacks; null for everybody but an administrator. */
export async function readMissing(
  deps: Pick<RouteDependencies, 'conversations' | 'metrics'>,
  viewer: Viewer,
): Promise<ManageView['missing']> {
  if (!mayAdminister(viewer.organisation, viewer.person)) return null;
  return presentMissing(await readSetUp(deps, viewer.organisation), viewer);
}

/** `GET /api/manage/set-up`: the checklist of a new city. */
export function setUpRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const [steps, summaries] = await Promise.all([
      readSetUp(deps, viewer.organisation),
      deps.metrics.summaries(),
    ]);
    const metrics = summaries.map(({ metric }) => metric);
    const told = { steps, metrics, appLink: deps.appLink };
    return documentOf(presentSetUp(told, viewer, deps.now()));
  };
}

const kinds = z.enum(['organisation', 'metrics', 'feedbacks']);

/** `GET /api/manage/templates/:kind`: an empty workbook with the import's headings. */
export function templateRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const { words } = await administratorOf(request, deps);
    const kind = kinds.safeParse((request.params as Record<string, unknown>)['kind']);
    if (!kind.success) throw new Refusal('notFound');
    return workbookAnswer(await deps.workbooks.writeTemplate(kind.data, words));
  };
}

/** `POST /api/first-administrator`, in local use only: names who administers a new city. */
export function firstAdministratorRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const { value } = await readForm(request, ['name']);
    const typed = { name: value('name'), userPrincipalName: value('userPrincipalName') };
    const made = { newId: deps.newId(), at: deps.now() };
    const outcome = await nameFirstAdministrator(deps.organisation, typed, made);
    const words = deps.words[deps.language.of(request)];
    const told = (): FirstAdministratorAnswer => {
      switch (outcome.kind) {
        case 'named':
          return {
            kind: 'done',
            note: words.t('setUp.first.done'),
            page: { personId: outcome.personId },
          };
        case 'notFirst':
          return { kind: 'refused', note: words.t('setUp.first.notFirst'), field: null };
        case 'faults': {
          const [first] = outcome.faults;
          if (first === undefined) throw new Error('refused without a fault');
          return { kind: 'refused', note: personFaultText(first, faultWords), field: first.field };
        }
      }
    };
    const faultWords = { words, organisation: await deps.organisation.snapshot() };
    return outcomeOf(told());
  };
}
