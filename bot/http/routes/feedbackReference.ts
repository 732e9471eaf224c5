import type { FoundReference } from '../../contract/feedback.ts';
import { readReference } from '../../domain/feedback/reference.ts';
import { maySeeFeedbackState } from '../../domain/organisation/policy.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import type { Route, RouteDependencies } from './route.ts';

/** `GET /api/references/:typed`: the feedback with the reference that a customer reads aloud. */
export function feedbackReferenceRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const { organisation, person } = await viewerOf(request, deps);
    const typed = (request.params as Record<string, unknown>)['typed'];
    const read = readReference(typeof typed === 'string' ? typed : '');
    if (read.kind !== 'reference') throw new Refusal('referenceMisheard');
    const found = await deps.feedback.findByReference(read.reference);
    if (found === null || !maySeeFeedbackState(organisation, person, found.value))
      throw new Refusal('feedbackNotFound');
    const body: FoundReference = { id: found.value.id };
    return { kind: 'outcome', status: 200, body };
  };
}
