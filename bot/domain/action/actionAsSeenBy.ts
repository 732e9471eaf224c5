import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayReadAction } from '../organisation/policy.ts';
import type { CorrectiveAction, SourcedAction } from './action.ts';

/** An action with no more in it than one person may read. */
export interface SeenAction {
  readonly action: CorrectiveAction;
  /** False where words were taken out because the person may not read them. */
  readonly mayRead: boolean;
}

/** What every card, page and list shows of an action; see `asSeenBy` of a feedback. */
export function actionAsSeenBy(
  organisation: Organisation,
  person: Person,
  sourced: SourcedAction,
): SeenAction {
  const mayRead = mayReadAction(organisation, person, sourced);
  return { action: mayRead ? sourced.action : withoutActionWords(sourced.action), mayRead };
}

/** The action without what people have written: who, by when and how it stands is left. */
export function withoutActionWords(action: CorrectiveAction): CorrectiveAction {
  return { ...action, what: '', outcome: action.outcome === null ? null : '' };
}
