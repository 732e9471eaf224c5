import { z } from 'zod';
import { feedbackKinds, outcomes } from '../../domain/feedback/feedback.ts';
import { moveNames } from '../../domain/feedback/moves/allowedMoves.ts';
import { readMove } from '../../domain/feedback/moves/readMove.ts';
import { moveFeedback } from '../../domain/useCases/moveFeedback.ts';
import { presentMoveAnswer } from '../presenters/presentMoveAnswer.ts';
import { readJsonBody } from '../readJsonBody.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { feedbackId, readFeedbackPage } from './feedbackPage.ts';
import type { Route, RouteDependencies } from './route.ts';

const typed = z.string().max(20_000).default('');

const moveBody = z.object({
  move: z.enum(moveNames),
  revision: z.int().min(1),
  text: typed,
  reason: typed,
  toUnitId: typed,
  body: typed,
  expectedOn: typed,
  decisionReference: typed,
  answerBy: typed,
  kind: z.enum(feedbackKinds).optional(),
  outcome: z.enum(outcomes).optional(),
  explanation: typed,
  learned: typed,
});

const largestBody = 128 * 1024;

/**
 * `POST /api/feedback/:id/moves`: makes a move, the same as a click on a card does. What is not
 * there is refused as what one may not do, so that a forged id learns nothing.
 */
export function feedbackMovesRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const id = feedbackId.safeParse((request.params as Record<string, unknown>)['id']);
    const body = moveBody.safeParse(await readJsonBody(request, largestBody));
    if (!id.success || !body.success) throw new Refusal('badRequest', body.error);
    const found = await deps.feedback.find(id.data);
    if (found === null) throw new Refusal('notAllowed');
    const { move, revision, ...inputs } = body.data;
    const outcome = await moveFeedback(
      { feedbacks: deps.feedback, calendar: deps.calendar, conversations: deps.conversations },
      {
        ...{ id: id.data, found, revision, actor: viewer.person, at: deps.now() },
        request: readMove(move, inputs, found.value),
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
