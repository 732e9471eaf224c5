import type { LocalDate } from '../calendar/time.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { CorrectiveAction } from './action.ts';
import { isOpenAction } from './action.ts';
import type { ActionFault } from './actionDraft.ts';
import { checkDay, checkText } from './actionDraft.ts';

export const actionMoves = ['start', 'finish', 'giveUp', 'postpone', 'handOver'] as const;
export type ActionMoveName = (typeof actionMoves)[number];

/**
 * A change of an action: begun, done (what?), given up (why?), its day put off (why?), or handed
 * over to somebody else (why?).
 */
export interface ActionMove {
  readonly move: ActionMoveName;
  /** What was done, or the reason; not asked when it begins. */
  readonly note: string;
  /** The new day; asked only when it is put off. */
  readonly dueOn: LocalDate;
  /** Who is to do it from now on; asked only when it is handed over. */
  readonly responsibleId?: PersonId;
}

export type ActionMoved =
  | { readonly kind: 'moved'; readonly after: CorrectiveAction }
  | { readonly kind: 'faults'; readonly faults: readonly ActionFault[] }
  /** Its state does not know the move: it has ended, or begun already. */
  | { readonly kind: 'notInState' };

/** The moves that the present state knows. */
export function possibleActionMoves(
  action: Pick<CorrectiveAction, 'state'>,
): readonly ActionMoveName[] {
  if (!isOpenAction(action)) return [];
  return action.state === 'planned' ? actionMoves : actionMoves.filter((move) => move !== 'start');
}

export function moveAction(
  action: CorrectiveAction,
  { move, note: typed, dueOn, responsibleId }: ActionMove,
  today: LocalDate,
): ActionMoved {
  if (!possibleActionMoves(action).includes(move)) return { kind: 'notInState' };
  const revision = action.revision + 1;
  const note = typed.trim();
  if (move === 'start') {
    return { kind: 'moved', after: { ...action, state: 'underWay', revision } };
  }
  const day = move === 'postpone' ? checkDay(dueOn, today) : null;
  const faults = [...checkText(note, 'noteMissing'), ...(day === null ? [] : [day])];
  if (faults.length > 0) return { kind: 'faults', faults };
  switch (move) {
    case 'finish':
    case 'giveUp': {
      const state = move === 'finish' ? 'done' : 'givenUp';
      return {
        kind: 'moved',
        after: { ...action, state, outcome: note, endedOn: today, revision },
      };
    }
    case 'postpone':
      return { kind: 'moved', after: { ...action, dueOn, revision } };
    case 'handOver':
      return responsibleId === undefined
        ? { kind: 'faults', faults: [{ kind: 'unknownPerson' }] }
        : { kind: 'moved', after: { ...action, responsibleId, revision } };
  }
}
