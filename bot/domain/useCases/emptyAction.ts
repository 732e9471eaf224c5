import type { ActionId, CorrectiveAction } from '../action/action.ts';
import { holdsWords } from '../action/action.ts';
import { withoutActionWords } from '../action/actionAsSeenBy.ts';
import type { Instant } from '../calendar/time.ts';
import type { FeedbackId } from '../feedback/feedback.ts';
import { systemActor } from '../organisation/systemActor.ts';
import type { ActionRemoval, ActionStore } from '../ports/actionStore.ts';

type Actions = Pick<ActionStore, 'find' | 'commit'>;

/** A few tries find a moment in which nobody else changes the action. */
const tries = 5;

/**
 * Removes what was written in the action and its trail, and leaves who, by when and how it stands.
 * Returns the action afterwards; null where there is none or nothing was left to remove. Throws
 * where it kept changing, so that nobody takes it for emptied.
 */
export async function emptyAction(
  actions: Actions,
  id: ActionId,
  what: ActionRemoval,
  at: Instant,
): Promise<CorrectiveAction | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await actions.find(id);
    if (before === null || !holdsWords(before.value)) return null;
    const revision = before.value.revision + 1;
    const after = { ...withoutActionWords(before.value), emptied: revision, revision };
    const outcome = await actions.commit({
      ...{ before, after },
      event: { at, by: systemActor, what, note: null },
      // Cards that were posted show what was written.
      ledger: { planned: [], outdatesCards: true },
    });
    if (outcome === 'committed') return after;
  }
  throw new Error(`the action ${id} kept changing and was not emptied`);
}

/** The same of all that comes of a feedback whose words are gone. */
export async function emptyActionsOf(
  actions: Actions & Pick<ActionStore, 'ofFeedback'>,
  feedbackId: FeedbackId,
  what: ActionRemoval,
  at: Instant,
): Promise<void> {
  for (const { id } of await actions.ofFeedback(feedbackId)) {
    await emptyAction(actions, id, what, at);
  }
}
