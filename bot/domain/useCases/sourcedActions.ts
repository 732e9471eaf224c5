import type { CorrectiveAction, SourcedAction } from '../action/action.ts';
import type { Feedback, FeedbackId } from '../feedback/feedback.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { maySeeAction } from '../organisation/policy.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';

type FeedbackSource = Pick<FeedbackStore, 'find'>;

/** Reads the feedbacks that the actions come of, each once; their readers follow from these. */
export async function sourcedActions(
  feedbacks: FeedbackSource,
  actions: readonly CorrectiveAction[],
): Promise<readonly SourcedAction[]> {
  const ids = new Set(actions.flatMap(({ about }) => feedbackOf(about) ?? []));
  const found = new Map<FeedbackId, Feedback>();
  await Promise.all(
    [...ids].map(async (id) => {
      const stored = await feedbacks.find(id);
      if (stored !== null) found.set(id, stored.value);
    }),
  );
  return actions.map((action) => ({
    action,
    feedback: found.get(feedbackOf(action.about) ?? '') ?? null,
  }));
}

export async function sourcedAction(
  feedbacks: FeedbackSource,
  action: CorrectiveAction,
): Promise<SourcedAction> {
  const id = feedbackOf(action.about);
  return { action, feedback: id === null ? null : ((await feedbacks.find(id))?.value ?? null) };
}

/** Those of the actions that the person may know of. */
export function actionsSeenBy(
  organisation: Organisation,
  person: Person,
  actions: readonly SourcedAction[],
): readonly SourcedAction[] {
  return actions.filter((each) => maySeeAction(organisation, person, each));
}

function feedbackOf(about: CorrectiveAction['about']): FeedbackId | null {
  return about.kind === 'feedback' ? about.feedbackId : null;
}
