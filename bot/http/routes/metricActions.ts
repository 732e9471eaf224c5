import { z } from 'zod';
import { actionMoves } from '../../domain/action/moveAction.ts';
import type { CorrectiveAction } from '../../domain/action/action.ts';
import { idPattern } from '../../domain/idPattern.ts';
import { changeAction } from '../../domain/useCases/changeAction.ts';
import { actionFaultText, faultyActionField } from '../presenters/presentActionForms.ts';
import { readForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { findMetric, readMetricPage } from './metric.ts';
import { outcomeOf, type Route, type RouteDependencies } from './route.ts';

const actionId = z.string().regex(idPattern);
const seenRevision = z.coerce.number().int().min(1);

/** `POST /api/metrics/:id/actions/:actionId`: begins, ends, gives up, puts off or hands over an action. */
export function metricActionsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const id = actionId.safeParse((request.params as Record<string, unknown>)['actionId']);
    const { form: move, revision: seen, value } = await readForm(request, actionMoves);
    const revision = seenRevision.safeParse(seen);
    if (!id.success || !revision.success) throw new Refusal('badRequest', revision.error);
    const history = await findMetric(deps, request);
    const action = (await deps.actions.find(id.data))?.value ?? null;
    // An action of something else is not to be reached by way of this metric.
    if (action === null || !isAbout(action, history.metric.id)) throw new Refusal('notAllowed');
    const { words, organisation, person } = viewer;
    const outcome = await changeAction(
      { actions: deps.actions, feedbacks: deps.feedback },
      {
        ...{ id: id.data, revision: revision.data, by: person, at: deps.now() },
        change: {
          ...{ move, note: value('note'), dueOn: value('dueOn') },
          responsibleId: value('responsibleId'),
        },
      },
      organisation,
    );
    switch (outcome.kind) {
      case 'changed':
      case 'overtaken': {
        const isDone = outcome.kind === 'changed';
        if (isDone) deps.deliverSoon();
        const state = words.t(`action.states.${outcome.action.state}`);
        return outcomeOf({
          kind: isDone ? 'done' : 'overtaken',
          note: words.t(isDone ? 'action.moved' : 'action.movedMeanwhile', { state }),
          page: await readMetricPage(deps, viewer, history),
        });
      }
      case 'faults': {
        const [fault] = outcome.faults;
        if (fault === undefined) throw new Error('refused without a fault');
        const note = actionFaultText(words, fault);
        return outcomeOf({ kind: 'refused', note, field: faultyActionField(fault, 'note') });
      }
      case 'notAllowed':
      case 'notFound':
        throw new Refusal('notAllowed');
    }
  };
}

function isAbout({ about }: CorrectiveAction, metricId: string): boolean {
  return about.kind === 'metric' && about.metricId === metricId;
}
