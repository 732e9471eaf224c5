import type { Instant } from '../calendar/time.ts';
import { clockFor } from '../feedback/clock.ts';
import type { Feedback, FeedbackId } from '../feedback/feedback.ts';
import type { MoveName } from '../feedback/moves/allowedMoves.ts';
import { isSameMove } from '../feedback/moves/isSameMove.ts';
import { makeMove } from '../feedback/moves/makeMove.ts';
import type { MoveRequest } from '../feedback/moves/makeMove.ts';
import type { RefusalReason } from '../feedback/moves/move.ts';
import { isPassedAround } from '../feedback/moves/transferFeedback.ts';
import type { Organisation, Person, PersonId } from '../organisation/organisation.ts';
import {
  mayCorrectFeedback,
  mayHandleFeedback,
  maySeeFeedbackState,
  mayTransfer,
  mayWithdrawFeedback,
} from '../organisation/policy.ts';
import { areaOf, manages } from '../organisation/tree.ts';
import type { ActionStore } from '../ports/actionStore.ts';
import type { ConversationStore } from '../ports/conversationStore.ts';
import type { Delivery } from '../ports/delivery.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import type { Stored } from '../ports/storedVersion.ts';
import { withoutPersonalData } from '../privacy/maskPersonalData.ts';
import { newsOfArrival } from '../reminder/arrival.ts';
import { recipientFor } from '../reminder/recipient.ts';
import type { Availability } from '../reminder/recipient.ts';
import { arrivalCards } from './arrivalCards.ts';
import { plannedDelivery } from './plannedDelivery.ts';
import { whoIsReachable } from './whoIsReachable.ts';
import { withDeputy } from './withDeputy.ts';
import { emptyActionsOf } from './emptyAction.ts';

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly feedback: Feedback }
  | { readonly kind: 'refused'; readonly feedback: Feedback; readonly reason: RefusalReason }
  /** Somebody else changed it since the card was drawn: here is how it stands. */
  | { readonly kind: 'overtaken'; readonly feedback: Feedback; readonly by: PersonId | null }
  | { readonly kind: 'notAllowed'; readonly feedback: Feedback }
  | { readonly kind: 'notFound' };

export interface MovingDeps {
  readonly feedbacks: FeedbackStore;
  readonly calendar: HolidayCalendar;
  readonly conversations: Pick<ConversationStore, 'unreachablePeople'>;
  readonly actions: Pick<ActionStore, 'ofFeedback' | 'find' | 'commit'>;
}

export interface MoveSubmit {
  readonly id: FeedbackId;
  /** The feedback where the caller has just read it: it is not read once more. */
  readonly found?: Stored<Feedback>;
  /** The revision that the person saw. */
  readonly revision: number;
  readonly request: MoveRequest;
  readonly actor: Person;
  readonly at: Instant;
}

/**
 * Makes a move: the feedback, its trail, its indexes and the cards it calls for change in one
 * transaction. Of two people acting at once one wins; the other gets the newest state. A submit
 * that arrives again finds its own move made and answers as the first did.
 */
export async function moveFeedback(
  deps: MovingDeps,
  submit: MoveSubmit,
  organisation: Organisation,
): Promise<MoveOutcome> {
  const { id, revision, actor, at } = submit;
  const before = submit.found ?? (await deps.feedbacks.find(id));
  if (before === null) return { kind: 'notFound' };
  const feedback = before.value;
  if (feedback.revision !== revision) return overtaken(deps, feedback, submit, organisation);
  if (!mayMove(submit.request.move, organisation, actor, feedback)) {
    return { kind: 'notAllowed', feedback };
  }
  const result = makeMove(
    feedback,
    checkedRequest(submit.request),
    { by: actor.id, at },
    {
      organisation,
      calendar: deps.calendar,
      clock: clockFor(organisation, feedback.unitId),
    },
  );
  if (result.kind === 'refused') return { kind: 'refused', feedback, reason: result.reason };
  const { after, event } = withDeputy(result, feedback, organisation);
  const { planned, gathersArrival } =
    submit.request.move === 'transfer'
      ? transferCards(after, organisation, await whoIsReachable(deps.conversations), at)
      : noCards;
  const outcome = await deps.feedbacks.commit({
    ...{ before, after, event, gathersArrival },
    ledger: { planned, outdatesCards: true },
    contact: result.contact,
  });
  if (outcome === 'committed') {
    // Where the process ends before this, the night's removals do it.
    if (after.state === 'withdrawn') await emptyActionsOf(deps.actions, id, 'removeContent', at);
    return { kind: 'moved', feedback: after };
  }
  const newest = await deps.feedbacks.find(id);
  return newest === null
    ? { kind: 'notFound' }
    : overtaken(deps, newest.value, submit, organisation);
}

const noCards = { planned: [], gathersArrival: false } as const;

/** Who may make the move; the policies know the rights, this knows which right a move needs. */
export function mayMove(
  move: MoveName,
  organisation: Organisation,
  actor: Person,
  feedback: Feedback,
): boolean {
  switch (move) {
    case 'transfer':
      return mayTransfer(organisation, actor, feedback);
    case 'correct':
      return mayCorrectFeedback(organisation, actor, feedback);
    case 'withdraw':
      return mayWithdrawFeedback(organisation, actor, feedback);
    case 'take':
    case 'answer':
    case 'interimAnswer':
    case 'awaitDecision':
    case 'enterDecision':
    case 'extend':
    case 'close':
    case 'closeWithoutAnswer':
    case 'reopen':
    case 'passToRegistry':
      return mayHandleFeedback(organisation, actor, feedback);
  }
}

/** How it stands now, told to those who may know it: who was in charge once knows of it. */
async function overtaken(
  { feedbacks }: MovingDeps,
  feedback: Feedback,
  { actor, request, revision }: MoveSubmit,
  organisation: Organisation,
): Promise<MoveOutcome> {
  const trail = await feedbacks.trail(feedback.id);
  const wasInCharge = trail.some(({ unitId }) => manages(organisation, actor.id, unitId));
  if (!wasInCharge && !maySeeFeedbackState(organisation, actor, feedback)) {
    return { kind: 'notAllowed', feedback };
  }
  // The line of the feedback as it was read: the trail may have grown since.
  const newest = trail[feedback.revision - 1];
  const isRepeat =
    feedback.revision === revision + 1 &&
    newest?.by === actor.id &&
    isSameMove(checkedRequest(request), newest, feedback);
  return isRepeat
    ? { kind: 'moved', feedback }
    : { kind: 'overtaken', feedback, by: newest?.by ?? null };
}

/** Notes and reasons are kept with the trail, so they are masked like the text. */
function checkedRequest(request: MoveRequest): MoveRequest {
  return Object.fromEntries(
    Object.entries(request).map(([field, value]: [string, unknown]) => [
      field,
      typeof value === 'string' && !chosenFields.has(field) ? withoutPersonalData(value) : value,
    ]),
  ) as MoveRequest;
}

/** Ids, codes and days; every other field of a move is written by people. */
const chosenFields = new Set(['move', 'toUnitId', 'kind', 'outcome', 'expectedOn', 'answerBy']);

/** A transfer tells who answers for the new unit, from the third on the service area's manager too. */
function transferCards(
  after: Feedback,
  organisation: Organisation,
  availability: Availability,
  at: Instant,
): ReturnType<typeof arrivalCards> {
  const idFor = (personId: PersonId): string =>
    `transferred-${after.id}-${String(after.revision)}-${personId}`;
  const news = newsOfArrival(organisation, after.unitId, availability);
  const arrival = arrivalCards(news, after.id, idFor, at);
  const area = isPassedAround(after) ? areaOf(organisation, after.unitId) : null;
  const areaTold =
    area === null ? null : (recipientFor(organisation, area.id, availability)?.personId ?? null);
  if (areaTold === null || (news.kind === 'card' && news.personId === areaTold)) return arrival;
  const passedAround: Delivery = plannedDelivery({
    id: idFor(areaTold),
    recipient: { kind: 'person', personId: areaTold },
    subject: { kind: 'feedback', id: after.id },
    at,
  });
  return { ...arrival, planned: [...arrival.planned, passedAround] };
}
