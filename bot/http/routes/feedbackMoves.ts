import { z } from 'zod';
import { feedbackKinds, outcomes } from '../../domain/feedback/feedback.ts';
import { moveNames, type MoveName } from '../../domain/feedback/moves/allowedMoves.ts';
import { readMove, type MoveInputs } from '../../domain/feedback/moves/readMove.ts';
import { moveFeedback } from '../../domain/useCases/moveFeedback.ts';
import { presentMoveAnswer } from '../presenters/presentMoveAnswer.ts';
import { readForm, type SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { feedbackId, readFeedbackPage } from './feedbackPage.ts';
import type { Route, RouteDependencies } from './route.ts';

const seenRevision = z.coerce.number().int().min(1);

/**
 * `POST /api/feedback/:id/moves`: makes a move, the same as a click on a card does. What is not
 * there is refused as what one may not do, so that a forged id learns nothing.
 */
export function feedbackMovesRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const id = feedbackId.safeParse((request.params as Record<string, unknown>)['id']);
    const form = await readForm(request, moveNames);
    const revision = seenRevision.safeParse(form.revision);
    if (!id.success || !revision.success) throw new Refusal('badRequest', revision.error);
    const found = await deps.feedback.find(id.data);
    if (found === null) throw new Refusal('notAllowed');
    const move = form.form;
    const outcome = await moveFeedback(
      {
        ...{ feedbacks: deps.feedback, actions: deps.actions },
        ...{ calendar: deps.calendar, conversations: deps.conversations },
      },
      {
        ...{ id: id.data, found, revision: revision.data, actor: viewer.person, at: deps.now() },
        request: readMove(move, inputsOf(form), found.value),
      },
      viewer.organisation,
    );
    switch (outcome.kind) {
      case 'notAllowed':
      case 'notFound':
        throw new Refusal('notAllowed');
      case 'refused':
        return {
          ...{ kind: 'outcome', status: 422 },
          body: presentMoveAnswer(outcome, move, null, viewer),
        };
      case 'moved':
      case 'overtaken': {
        if (outcome.kind === 'moved') deps.deliverSoon();
        const page = await readFeedbackPage(deps, viewer, outcome.feedback);
        return {
          ...{ kind: 'outcome', status: outcome.kind === 'moved' ? 200 : 409 },
          body: presentMoveAnswer(outcome, move, page, viewer),
        };
      }
    }
  };
}

function inputsOf({ value }: SubmittedForm<MoveName>): MoveInputs {
  return {
    text: value('text'),
    reason: value('reason'),
    toUnitId: value('toUnitId'),
    body: value('body'),
    expectedOn: value('expectedOn'),
    decisionReference: value('decisionReference'),
    answerBy: value('answerBy'),
    kind: feedbackKinds.find((kind) => kind === value('kind')),
    outcome: outcomes.find((outcome) => outcome === value('outcome')),
    explanation: value('explanation'),
    learned: value('learned'),
  };
}
