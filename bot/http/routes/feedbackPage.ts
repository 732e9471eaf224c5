import { z } from 'zod';
import { idPattern } from '../../domain/idPattern.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { maySeeFeedbackState } from '../../domain/organisation/policy.ts';
import type { FeedbackPageView } from '../../contract/feedback.ts';
import { readContact } from '../../domain/useCases/readContact.ts';
import { presentFeedbackPage } from '../presenters/presentFeedbackPage.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

export const feedbackId = z.string().regex(idPattern);

/**
 * `GET /api/feedback/:id`: a feedback's page. Whether there is one that the viewer may not know
 * of is not told: it is answered as one that is not there.
 */
export function feedbackPageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const id = feedbackId.safeParse((request.params as Record<string, unknown>)['id']);
    const found = id.success ? await deps.feedback.find(id.data) : null;
    if (found === null) throw new Refusal('feedbackNotFound');
    const page = await readFeedbackPage(deps, viewer, found.value);
    if (page === null) throw new Refusal('feedbackNotFound');
    return documentOf(page);
  };
}

/** Reads what the page shows beside the feedback; null for whom it is not to be seen by. */
export async function readFeedbackPage(
  deps: Pick<RouteDependencies, 'feedback' | 'audit' | 'newId' | 'calendar' | 'now'>,
  viewer: Viewer,
  feedback: Feedback,
): Promise<FeedbackPageView | null> {
  const { organisation, person } = viewer;
  if (!maySeeFeedbackState(organisation, person, feedback)) return null;
  const asOf = deps.now();
  const [trail, contact] = await Promise.all([
    deps.feedback.trail(feedback.id),
    readContact(
      { feedbacks: deps.feedback, audit: deps.audit, newId: deps.newId },
      { feedback, person, at: asOf, how: 'contactRead' },
      organisation,
    ),
  ]);
  const now = { today: helsinkiDate(asOf), calendar: deps.calendar };
  return presentFeedbackPage({ feedback, trail, contact }, viewer, asOf, now);
}
