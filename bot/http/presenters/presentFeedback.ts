import type { FeedbackView } from '../../contract/feedback.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { openFeedbackOf } from '../../domain/feedback/openFeedback.ts';
import type { ScopeFigures } from '../../domain/overview/feedbackFigures.ts';
import type { OpenFeedback } from '../../domain/ports/feedbackStore.ts';
import type { Viewer } from '../viewer.ts';
import { presentFeedbackLine, type Now } from './presentFeedbackLine.ts';
import { presentFeedbackScope } from './presentFeedbackScope.ts';
import { presentFrame } from './presentFrame.ts';
import { presentScopeChoices } from './presentScopeChoices.ts';

/** What the feedback view tells of. */
export interface FeedbackSource {
  readonly scope: ScopeFigures;
  /** Null for those who answer for no unit. */
  readonly queue: readonly OpenFeedback[] | null;
  readonly logged: readonly Feedback[];
}

/** Figures of feedback, the viewer's queue and what the viewer has logged. */
export function presentFeedback(
  { scope, queue, logged }: FeedbackSource,
  viewer: Viewer,
  asOf: Instant,
  now: Now,
): FeedbackView {
  const { words } = viewer;
  return {
    ...presentFrame(viewer, asOf),
    lists: {
      queue: queue?.map((line) => presentFeedbackLine(line, viewer, now)) ?? null,
      logged: logged.map((feedback) => presentFeedbackLine(openFeedbackOf(feedback), viewer, now)),
    },
    period: words.t('feedbackView.period'),
    choices: presentScopeChoices(scope.part, viewer),
    scope: presentFeedbackScope(scope, viewer),
  };
}
