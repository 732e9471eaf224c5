import type { SourcedAction } from '../../domain/action/action.ts';
import { possibleActionMoves } from '../../domain/action/moveAction.ts';
import { mayMoveAction, maySeeAction } from '../../domain/organisation/policy.ts';
import { changeAction } from '../../domain/useCases/changeAction.ts';
import { planAction } from '../../domain/useCases/planAction.ts';
import { sourcedAction } from '../../domain/useCases/sourcedActions.ts';
import type { BotDeps } from '../botDeps.ts';
import {
  listActions,
  openActionForm,
  openActionMove,
  planCorrectiveAction,
  showAction,
  submitActionMove,
} from '../cardActions/correctiveActions.ts';
import type { ActionInputs, PackedTopic, SeenAction } from '../cardActions/correctiveActions.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import type { Turn } from '../turn.ts';
import { drawAction, drawActionList, drawSourced } from './drawAction.ts';
import { actionNotAllowed, actionNotFound, drawActionForm } from './drawActionForm.ts';

/** Planning corrective actions and seeing them through. */
export function actionHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(openActionForm, (turn, { topic }) => drawActionForm(deps, turn, topic)),
    onCardAction(planCorrectiveAction, (turn, { actionId, topic, ...inputs }) =>
      plan(deps, turn, actionId, topic, inputs),
    ),
    onCardAction(listActions, async (turn, { page }) =>
      replyWithCard((await drawActionList(deps, turn, { page })).card),
    ),
    onCardAction(showAction, async (turn, { actionId, origin }) => {
      const found = await findSeen(deps, turn, actionId);
      return found === null
        ? actionNotFound(turn)
        : replyWithCard(await drawSourced(deps, turn, found, { origin }));
    }),
    onCardAction(openActionMove, (turn, seen) => open(deps, turn, seen)),
    onCardAction(submitActionMove, (turn, { note, dueOn, responsibleId, ...seen }) =>
      move(deps, turn, seen, { note, dueOn, responsibleId }),
    ),
  ];
}

async function plan(
  deps: BotDeps,
  turn: Turn,
  actionId: string,
  topic: PackedTopic,
  inputs: ActionInputs,
): Promise<CardReply> {
  const { words, organisation, person, at } = turn;
  const outcome = await planAction(
    deps,
    { id: actionId, topic, draft: inputs, by: person, at },
    organisation,
  );
  switch (outcome.kind) {
    case 'planned':
      deps.deliverSoon();
      return replyWithCard(
        await drawAction(deps, turn, outcome.action, { note: words.t('action.planned') }),
      );
    case 'faults':
      return drawActionForm(deps, turn, topic, { actionId, inputs, faults: outcome.faults });
    case 'notAllowed':
      return actionNotAllowed(turn);
    case 'notFound':
      return actionNotFound(turn);
  }
}

/** What a move asks; each asks some of it. */
interface MoveInputs {
  readonly note: string;
  readonly dueOn: string;
  readonly responsibleId: string;
}
const noMoveInputs: MoveInputs = { note: '', dueOn: '', responsibleId: '' };

async function open(deps: BotDeps, turn: Turn, seen: SeenAction): Promise<CardReply> {
  if (seen.move === 'start') return move(deps, turn, seen, noMoveInputs);
  const found = await findSeen(deps, turn, seen.actionId);
  if (found === null) return actionNotFound(turn);
  const { move: name } = seen;
  if (!mayMoveAction(turn.organisation, turn.person, { ...found, move: name })) {
    return actionNotAllowed(turn);
  }
  const { dueOn } = found.action;
  const form = { ...noMoveInputs, move: name, dueOn, faults: [] };
  const { origin = null } = seen;
  return replyWithCard(await drawSourced(deps, turn, found, { form, origin }));
}

/** Null also where the person may not know of it: that it exists is not told. */
async function findSeen(
  { actions, feedbacks }: BotDeps,
  { organisation, person }: Turn,
  actionId: string,
): Promise<SourcedAction | null> {
  const found = await actions.find(actionId);
  if (found === null) return null;
  const sourced = await sourcedAction(feedbacks, found.value);
  return maySeeAction(organisation, person, sourced) ? sourced : null;
}

async function move(
  deps: BotDeps,
  turn: Turn,
  { actionId, revision, move: name, origin = null }: SeenAction,
  inputs: MoveInputs,
): Promise<CardReply> {
  const { words, organisation, person, at } = turn;
  const outcome = await changeAction(
    deps,
    { id: actionId, revision, change: { move: name, ...inputs }, by: person, at },
    organisation,
  );
  switch (outcome.kind) {
    case 'changed':
      deps.deliverSoon();
      if (origin !== null) {
        const state = words.t(`action.states.${outcome.action.state}`);
        const note = words.t('action.moved', { state });
        return replyWithCard((await drawActionList(deps, turn, { ...origin, note })).card);
      }
      return replyWithCard(await drawAction(deps, turn, outcome.action));
    case 'faults': {
      const form = { move: name, ...inputs, faults: outcome.faults };
      return replyWithCard(await drawAction(deps, turn, outcome.action, { form, origin }));
    }
    case 'overtaken': {
      const note = words.t('action.overtaken');
      const isPossible = possibleActionMoves(outcome.action).includes(name);
      const kept =
        inputs.note !== '' && isPossible
          ? { form: { move: name, ...inputs, faults: [] } }
          : { unsent: [inputs.note] };
      return replyWithCard(await drawAction(deps, turn, outcome.action, { note, origin, ...kept }));
    }
    case 'notAllowed':
      return actionNotAllowed(turn);
    case 'notFound':
      return actionNotFound(turn);
  }
}
