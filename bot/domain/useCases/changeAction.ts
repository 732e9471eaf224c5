import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import type { ActionId, CorrectiveAction } from '../action/action.ts';
import type { ActionFault } from '../action/actionDraft.ts';
import type { ActionMove } from '../action/moveAction.ts';
import { moveAction } from '../action/moveAction.ts';
import type { Organisation, Person, PersonId } from '../organisation/organisation.ts';
import { mayMoveAction, maySeeAction } from '../organisation/policy.ts';
import type { ActionChange, ActionStore } from '../ports/actionStore.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { Stored } from '../ports/storedVersion.ts';
import { newsOf } from './newsOfAction.ts';
import { withoutPersonalData } from '../privacy/maskPersonalData.ts';
import { sourcedAction } from './sourcedActions.ts';

export interface ChangeActionDeps {
  readonly actions: ActionStore;
  readonly feedbacks: Pick<FeedbackStore, 'find'>;
}

export interface ChangedAction {
  readonly id: ActionId;
  /** The revision that the person saw. */
  readonly revision: number;
  readonly change: ActionMove;
  readonly by: Person;
  readonly at: Instant;
}

export type ChangeOutcome =
  | { readonly kind: 'changed'; readonly action: CorrectiveAction }
  | {
      readonly kind: 'faults';
      readonly action: CorrectiveAction;
      readonly faults: readonly ActionFault[];
    }
  /** Somebody else was there first, or it has ended: here is how it stands. */
  | { readonly kind: 'overtaken'; readonly action: CorrectiveAction }
  | { readonly kind: 'notAllowed' | 'notFound' };

/** Begins, ends, gives up, puts off or hands over an action; the same submit arriving again changes nothing. */
export async function changeAction(
  { actions, feedbacks }: ChangeActionDeps,
  { id, revision, change: typed, by, at }: ChangedAction,
  organisation: Organisation,
): Promise<ChangeOutcome> {
  const found = await actions.find(id);
  if (found === null) return { kind: 'notFound' };
  const action = found.value;
  const sourced = await sourcedAction(feedbacks, action);
  // Whether there is an action of a feedback that one may not know of is not told.
  if (!maySeeAction(organisation, by, sourced)) return { kind: 'notFound' };
  if (!mayMoveAction(organisation, by, { ...sourced, move: typed.move })) {
    return { kind: 'notAllowed' };
  }
  const change = { ...known(typed, organisation), note: withoutPersonalData(typed.note).trim() };
  if (action.revision !== revision) return overtaken(actions, action, revision, change, by);
  const moved = moveAction(action, change, helsinkiDate(at));
  switch (moved.kind) {
    case 'notInState':
      return { kind: 'overtaken', action };
    case 'faults':
      return { kind: 'faults', action, faults: moved.faults };
    case 'moved': {
      const { after } = moved;
      const outcome = await actions.commit(changedAction(found, after, change, by.id, at));
      if (outcome === 'committed') return { kind: 'changed', action: after };
      const newest = await actions.find(id);
      return newest === null
        ? { kind: 'notFound' }
        : overtaken(actions, newest.value, revision, change, by);
    }
  }
}

/** Nobody who is not there is handed anything. */
function known(
  { responsibleId, ...move }: ActionMove,
  { people }: Pick<Organisation, 'people'>,
): ActionMove {
  const isThere = responsibleId !== undefined && people.has(responsibleId);
  return isThere ? { ...move, responsibleId } : move;
}

/**
 * The move that was made, with its line of the trail; the action's cards are drawn anew, and
 * whoever it was handed to gets one.
 */
export function changedAction(
  before: Stored<CorrectiveAction>,
  after: CorrectiveAction,
  { move, note }: Pick<ActionMove, 'move' | 'note'>,
  by: PersonId,
  at: Instant,
): ActionChange {
  return {
    ...{ before, after },
    event: { at, by, what: move, note: note === '' ? null : note },
    ledger: {
      planned: before.value.responsibleId === after.responsibleId ? [] : newsOf(after, by, at),
      outdatesCards: true,
    },
  };
}

async function overtaken(
  actions: ActionStore,
  action: CorrectiveAction,
  revision: number,
  { move, note }: ActionMove,
  by: Person,
): Promise<ChangeOutcome> {
  const newest = (await actions.trail(action.id)).at(-1);
  const isRepeat =
    action.revision === revision + 1 &&
    newest?.by === by.id &&
    newest.what === move &&
    (newest.note ?? '') === note;
  return isRepeat ? { kind: 'changed', action } : { kind: 'overtaken', action };
}
