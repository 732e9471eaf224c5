import type { Instant } from '../calendar/time.ts';
import type { Feedback } from '../feedback/feedback.ts';
import { withoutWords } from '../feedback/withoutWords.ts';
import { systemActor } from '../organisation/systemActor.ts';
import type { FeedbackEvent } from '../ports/feedbackStore.ts';
import type { HeldKind } from './held.ts';

/** The removals as the trail names them. */
export const removalNames = ['removeContact', 'removeContent', 'eraseOnRequest'] as const;
type RemovalName = (typeof removalNames)[number];

interface Removed {
  readonly after: Feedback;
  readonly event: FeedbackEvent;
}

/**
 * The feedback without what was held too long, and the trail's line, which says that it was
 * removed and not what. Everything that is counted stays: kind, unit, days, outcome, answer.
 */
export function removeHeld(before: Feedback, kind: HeldKind, at: Instant): Removed {
  return kind === 'content'
    ? withoutContent(before, 'removeContent', at)
    : removed(before, {}, 'removeContact', at);
}

/** The same for a customer who asks for it, whatever the time and the state. */
export function eraseOnRequest(before: Feedback, at: Instant): Removed {
  return withoutContent(before, 'eraseOnRequest', at);
}

function withoutContent(before: Feedback, what: RemovalName, at: Instant): Removed {
  return removed(before, { ...withoutWords(before), emptied: before.revision + 1 }, what, at);
}

function removed(
  before: Feedback,
  changes: Partial<Feedback>,
  what: RemovalName,
  at: Instant,
): Removed {
  const { state, unitId, revision } = before;
  return {
    after: { ...before, ...changes, contactless: true, revision: revision + 1 },
    event: { at, by: systemActor, what, from: state, to: state, unitId, note: null },
  };
}
