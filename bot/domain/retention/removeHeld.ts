import type { Instant } from '../calendar/time.ts';
import type { Closing, Feedback } from '../feedback/feedback.ts';
import { systemActor } from '../organisation/systemActor.ts';
import type { FeedbackEvent } from '../ports/feedbackStore.ts';
import type { HeldKind } from './held.ts';

/** The removals as the trail names them. */
export const removalNames = ['removeContact', 'removeContent'] as const;

/**
 * The feedback without what was held too long, and the trail's line, which says that it was
 * removed and not what. Everything that is counted stays: kind, unit, days, outcome, answer.
 */
export function removeHeld(
  before: Feedback,
  kind: HeldKind,
  at: Instant,
): { readonly after: Feedback; readonly event: FeedbackEvent } {
  const revision = before.revision + 1;
  const after: Feedback = {
    ...before,
    ...(kind === 'content' ? { ...withoutWords(before), emptied: revision } : {}),
    contactless: true,
    revision,
  };
  const { state, unitId } = before;
  const what: (typeof removalNames)[number] =
    kind === 'content' ? 'removeContent' : 'removeContact';
  return {
    after,
    event: { at, by: systemActor, what, from: state, to: state, unitId, note: null },
  };
}

function withoutWords({ closing }: Feedback): {
  readonly text: null;
  readonly closing: Closing | null;
} {
  return {
    text: null,
    closing: closing === null ? null : { ...closing, explanation: '', learned: null },
  };
}
