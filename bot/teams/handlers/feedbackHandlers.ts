import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { MoveName } from '../../domain/feedback/moves/allowedMoves.ts';
import { readMove } from '../../domain/feedback/moves/readMove.ts';
import type { MoveInputs } from '../../domain/feedback/moves/readMove.ts';
import { maySeeFeedbackState } from '../../domain/organisation/policy.ts';
import type { Stored } from '../../domain/ports/storedVersion.ts';
import { moveFeedback } from '../../domain/useCases/moveFeedback.ts';
import type { MoveOutcome } from '../../domain/useCases/moveFeedback.ts';
import { possibleMoves } from '../../domain/useCases/possibleMoves.ts';
import { refusalText } from '../../wording/refusal.ts';
import type { BotDeps } from '../botDeps.ts';
import {
  findMoveUnit,
  openMove,
  showFeedback,
  showQueue,
  showReminder,
  submitMove,
} from '../cardActions/feedbackActions.ts';
import type { Origin, SeenFeedback } from '../cardActions/feedbackActions.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import { moveInputs, noInputs } from '../cardActions/moveInputs.ts';
import type { FeedbackCardView } from '../cards/feedback/feedbackCard.ts';
import { hasForm } from '../cards/feedback/moveForms.ts';
import { actorName } from '../cards/actorName.ts';
import type { Turn } from '../turn.ts';
import { drawActionForm } from './drawActionForm.ts';
import { drawFeedback, drawQueue, drawReminder } from './drawFeedback.ts';
import { noteReply, onlyFor } from './refusals.ts';

type Move = SeenFeedback & { readonly move: MoveName };

/** Everything that the buttons of a feedback's, a queue's and a reminder's cards do. */
export function feedbackHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(showFeedback, (turn, { feedbackId, origin }) =>
      showById(deps, turn, feedbackId, origin),
    ),
    onCardAction(openMove, (turn, move) => open(deps, turn, move)),
    onCardAction(submitMove, (turn, { feedbackId, revision, origin, move, ...inputs }) =>
      submit(deps, turn, { feedbackId, revision, origin, move }, inputs),
    ),
    onCardAction(findMoveUnit, async (turn, { feedbackId, origin, move, unitQuery, ...typed }) => {
      const found = await deps.feedbacks.find(feedbackId);
      if (found === null) return notFound(turn);
      // The form of a move shows what the move is about: nobody opens one that is not theirs.
      const { organisation, person } = turn;
      if (!possibleMoves(organisation, person, found.value).includes(move)) {
        return withoutTheRight(deps, turn, found.value, origin);
      }
      const values = moveInputs.parse(typed);
      const form = { move, values, fault: null, unitQuery };
      return replyWithCard(await drawFeedback(deps, turn, found.value, origin, { form }));
    }),
    onCardAction(showQueue, async (turn, { page }) =>
      replyWithCard((await drawQueue(deps, turn, page)).card),
    ),
    onCardAction(showReminder, (turn, { id }) => reminder(deps, turn, id)),
  ];
}

async function showById(
  deps: BotDeps,
  turn: Turn,
  feedbackId: string,
  origin: Origin,
): Promise<CardReply> {
  const found = await deps.feedbacks.find(feedbackId);
  if (found === null) return notFound(turn);
  return maySeeFeedbackState(turn.organisation, turn.person, found.value)
    ? replyWithCard(await drawFeedback(deps, turn, found.value, origin))
    : notFound(turn);
}

/** Opens the move's fields; a move that asks for nothing, or cannot be made, is tried at once. */
async function open(deps: BotDeps, turn: Turn, move: Move): Promise<CardReply> {
  const found = await deps.feedbacks.find(move.feedbackId);
  if (found === null) return notFound(turn);
  const isPossible = possibleMoves(turn.organisation, turn.person, found.value).includes(move.move);
  if (!isPossible || found.value.revision !== move.revision || !hasForm(move.move, found.value)) {
    return make(deps, turn, move, noInputs, found);
  }
  return replyWithCard(
    await drawFeedback(deps, turn, found.value, move.origin, {
      form: { move: move.move, values: noInputs, fault: null },
    }),
  );
}

async function submit(
  deps: BotDeps,
  turn: Turn,
  move: Move,
  inputs: MoveInputs,
): Promise<CardReply> {
  const found = await deps.feedbacks.find(move.feedbackId);
  return found === null ? notFound(turn) : make(deps, turn, move, inputs, found);
}

async function make(
  deps: BotDeps,
  turn: Turn,
  { feedbackId, revision, origin, move }: Move,
  inputs: MoveInputs,
  found: Stored<Feedback>,
): Promise<CardReply> {
  const outcome = await moveFeedback(
    deps,
    {
      ...{ id: feedbackId, found, revision },
      request: readMove(move, inputs, found.value),
      actor: turn.person,
      at: turn.at,
    },
    turn.organisation,
  );
  return afterMove(deps, turn, outcome, origin, move, inputs);
}

async function afterMove(
  deps: BotDeps,
  turn: Turn,
  outcome: MoveOutcome,
  origin: Origin,
  move: MoveName,
  inputs: MoveInputs,
): Promise<CardReply> {
  const { words, organisation } = turn;
  switch (outcome.kind) {
    case 'moved':
      deps.deliverSoon();
      return asksForAction(move, outcome.feedback)
        ? drawActionForm(deps, turn, { kind: 'feedback', feedbackId: outcome.feedback.id })
        : backTo(deps, turn, outcome.feedback, origin);
    case 'refused': {
      const fault = refusalText(words, outcome.reason);
      // What the present state forbids has no form to correct.
      return outcome.reason.kind === 'notInState' || !hasForm(move, outcome.feedback)
        ? replyWithCard(await drawFeedback(deps, turn, outcome.feedback, origin, { note: fault }))
        : replyWithCard(
            await drawFeedback(deps, turn, outcome.feedback, origin, {
              form: { move, values: inputs, fault },
            }),
          );
    }
    case 'overtaken': {
      const state = words.t(`feedback.state.${outcome.feedback.state}`);
      const kept = keptTyped(turn, outcome.feedback, move, inputs);
      const ownKey = kept.form === undefined ? 'alreadyDone' : 'changedByYou';
      const note =
        outcome.by === null || outcome.by === turn.person.id
          ? words.t(`feedback.card.${ownKey}`, { state })
          : words.t('feedback.card.changedBy', {
              name: actorName(words, organisation, outcome.by),
              state,
            });
      return replyWithCard(
        await drawFeedback(deps, turn, outcome.feedback, origin, { note, ...kept }),
      );
    }
    case 'notAllowed':
      return withoutTheRight(deps, turn, outcome.feedback, origin, wordsIn(inputs));
    case 'notFound':
      return notFound(turn);
  }
}

/** What was typed: in the form where the move can still be made, else as words to copy. */
function keptTyped(
  { organisation, person }: Turn,
  feedback: Feedback,
  move: MoveName,
  inputs: MoveInputs,
): Pick<FeedbackCardView, 'form' | 'unsent'> {
  const unsent = wordsIn(inputs);
  const isPossible = possibleMoves(organisation, person, feedback).includes(move);
  return unsent.length > 0 && isPossible && hasForm(move, feedback)
    ? { form: { move, values: inputs, fault: null } }
    : { unsent };
}

function wordsIn(inputs: MoveInputs): readonly string[] {
  const { text, reason, body, decisionReference, answerBy, explanation, learned } = inputs;
  return [text, reason, body, decisionReference, answerBy, explanation, learned].filter(
    (typed) => typed.trim() !== '',
  );
}

/**
 * As much as the person may see of it, with whose the move is; whether there is one that the
 * person may not know of is not told.
 */
async function withoutTheRight(
  deps: BotDeps,
  turn: Turn,
  feedback: Feedback,
  origin: Origin,
  unsent: readonly string[] = [],
): Promise<CardReply> {
  const note = notAllowed(turn);
  return maySeeFeedbackState(turn.organisation, turn.person, feedback)
    ? replyWithCard(await drawFeedback(deps, turn, feedback, origin, { note, unsent }))
    : notFound(turn);
}

/** What became a corrective action is planned right away: who does what by when. */
function asksForAction(move: MoveName, { closing }: Feedback): boolean {
  return (move === 'close' || move === 'closeWithoutAnswer') && closing?.outcome === 'becameAction';
}

/** After a move one is back where one came from, with the newest states. */
async function backTo(
  deps: BotDeps,
  turn: Turn,
  feedback: Feedback,
  origin: Origin,
): Promise<CardReply> {
  switch (origin.kind) {
    case 'card':
      return replyWithCard(await drawFeedback(deps, turn, feedback, origin));
    case 'queue':
      return replyWithCard((await drawQueue(deps, turn, origin.page)).card);
    case 'reminder':
      return reminder(deps, turn, origin.id);
  }
}

async function reminder(deps: BotDeps, turn: Turn, id: string): Promise<CardReply> {
  const drawn = await drawReminder(deps, turn, id);
  return drawn === null ? notFound(turn) : replyWithCard(drawn.card);
}

function notAllowed(turn: Turn): string {
  return onlyFor(turn, turn.words.t('feedback.card.onlyManager'));
}

function notFound({ words }: Turn): CardReply {
  return noteReply(words.t('feedback.card.notFound'));
}
