import type { Feedback, FeedbackDraft } from '../../bot/domain/feedback/feedback.ts';
import type { MoveRequest } from '../../bot/domain/feedback/moves/makeMove.ts';
import type { ContactDetails, FeedbackEvent } from '../../bot/domain/ports/feedbackStore.ts';
import { dayAt, officeDaysAfter, officeDaysLater, isOfficeDay, plusDays } from './helsinki.ts';
import type { LogSubmit } from './submits.ts';
import { isUnit } from './submits.ts';
import { actsFor, inCharge, managesUnit, type Name, type Unit } from './town.ts';

/** A feedback as the model has it; everything but the reference, which is drawn by chance. */
export type Item = Omit<Feedback, 'reference' | 'unitId'> & { readonly unitId: Unit };

export interface Matter {
  readonly item: Item;
  readonly trail: readonly FeedbackEvent[];
  /** The requests that made the lines of the trail. */
  readonly requests: readonly (MoveRequest | null)[];
  readonly contact: ContactDetails | null;
}

const longestText = 4000;

/** What is wrong with a form, or null: the rules that the model's drafts can break. */
export function faultOf({ draft, contact }: LogSubmit, at: string): string | null {
  const today = dayAt(at);
  if (draft.text.trim() === '') return 'text empty';
  if (draft.receivedOn > today) return 'receivedOn inFuture';
  // The model's old receipts are older than a year by more than any month's length.
  if (draft.receivedOn < plusDays(today, -366)) return 'receivedOn tooLongAgo';
  if (!isUnit(draft.unitId)) return 'unitId unknown';
  if (!draft.answerWanted) return contact === null ? null : 'contact notWanted';
  return contact === null && draft.comesBack !== true ? 'contact missing' : null;
}

export function loggedMatter({ id, by, draft, contact }: LogSubmit, at: string): Matter {
  if (!isUnit(draft.unitId)) throw new Error('a draft with a fault');
  const item: Item = {
    ...draft,
    unitId: draft.unitId,
    text: draft.text.trim(),
    id,
    loggedBy: by,
    loggedAt: at,
    state: 'new',
    ...daysFrom(draft.receivedOn, draft),
    handlerId: null,
    takenAt: null,
    answeredAt: null,
    answeredAfter: null,
    transfers: 0,
    extended: false,
    decision: null,
    closing: null,
    ...(contact === null ? { contactless: true } : {}),
    revision: 1,
  };
  const line = {
    at,
    by,
    what: 'log',
    from: null,
    to: 'new',
    unitId: draft.unitId,
    note: null,
  } as const;
  return { item, trail: [line], requests: [null], contact };
}

/** Two working days to take, five to answer, a question three; praise only if it was asked for. */
function daysFrom(
  day: string,
  { kind, answerWanted }: Pick<FeedbackDraft, 'kind' | 'answerWanted'>,
) {
  if (kind === 'praise' && !answerWanted) return { takeBy: null, answerBy: null };
  const answerWithin = kind === 'question' ? 3 : 5;
  return { takeBy: officeDaysLater(day, 2), answerBy: officeDaysLater(day, answerWithin) };
}

/** The day on which the matter must have gone on; null where no clock runs. */
export function dayOfClock({ state, takenAt, takeBy, answerBy, decision }: Item): string | null {
  if (state === 'new') return takenAt === null ? takeBy : answerBy;
  if (state === 'inHandling') return answerBy;
  if (state !== 'awaitingDecision' || answerBy === null) return null;
  return decision?.expectedOn ?? null;
}

/** True for those who may make this move on a feedback as it stands. */
export function hasRight(name: Name, { move }: MoveRequest, item: Item): boolean {
  const handles = managesUnit(name, item.unitId);
  if (move === 'transfer') return handles || name === 'editor' || name === 'administrator';
  if (move === 'correct') return item.loggedBy === name;
  if (move !== 'withdraw') return handles;
  return name === 'administrator' || (item.state === 'new' && item.loggedBy === name);
}

/** True for those who are told how a feedback stands: they have to do with it, or once had. */
export function mayKnow(name: Name, { item, trail }: Matter): boolean {
  return (
    item.loggedBy === name ||
    name === 'editor' ||
    name === 'administrator' ||
    trail.some(({ unitId }) => isUnit(unitId) && managesUnit(name, unitId))
  );
}

/** Which move leads out of which states. */
const startsIn: Readonly<Record<MoveRequest['move'], readonly Feedback['state'][]>> = {
  take: ['new'],
  answer: ['inHandling'],
  interimAnswer: ['inHandling', 'awaitingDecision'],
  transfer: ['new', 'inHandling'],
  awaitDecision: ['inHandling'],
  enterDecision: ['awaitingDecision'],
  extend: ['inHandling'],
  close: ['answered'],
  closeWithoutAnswer: ['new', 'inHandling'],
  reopen: ['closed'],
  correct: ['new'],
  withdraw: ['new', 'inHandling', 'awaitingDecision', 'answered', 'closed', 'passedToRegistry'],
  passToRegistry: ['new', 'inHandling', 'awaitingDecision'],
};

/** Moves that the state knows: for trying what may succeed more often than what may not. */
export function movesFrom(state: Feedback['state']): readonly MoveRequest['move'][] {
  return (Object.keys(startsIn) as MoveRequest['move'][]).filter((move) =>
    startsIn[move].includes(state),
  );
}

/** The matter after the move, or why it is refused. */
export function moved(matter: Matter, by: Name, request: MoveRequest, at: string): Matter | string {
  const { item } = matter;
  if (!startsIn[request.move].includes(item.state)) return 'notInState';
  const made = effectOf(item, by, request, at);
  if (typeof made === 'string') return made;
  const { move } = request;
  // Who logged it corrects and withdraws as such, deputy or not.
  const manager = move === 'correct' || move === 'withdraw' ? null : actsFor(by, item.unitId);
  const { deputising, ...changed } = { ...item, ...made.changes, revision: item.revision + 1 };
  const acted = move === 'take' || move === 'answer' || move === 'reopen';
  const actingNow = manager === null ? undefined : { by, managerId: manager };
  const acting = acted ? actingNow : move === 'transfer' ? undefined : deputising;
  const after: Item = acting === undefined ? changed : { ...changed, deputising: acting };
  const line: FeedbackEvent = {
    at,
    by,
    ...(manager === null ? {} : { onBehalfOf: manager }),
    what: move,
    from: item.state,
    to: after.state,
    unitId: after.unitId,
    note: made.note,
  };
  const withdrawn = after.state === 'withdrawn';
  const earlier = withdrawn ? matter.trail.map((each) => ({ ...each, note: null })) : matter.trail;
  return {
    item: after,
    trail: [...earlier, line],
    requests: [...matter.requests, request],
    contact: withdrawn ? null : matter.contact,
  };
}

interface Effect {
  readonly changes: Partial<Item>;
  readonly note: string | null;
}

function effectOf(item: Item, by: Name, request: MoveRequest, at: string): Effect | string {
  const today = dayAt(at);
  switch (request.move) {
    case 'take':
      return {
        changes: { state: 'inHandling', handlerId: by, takenAt: item.takenAt ?? at },
        note: null,
      };
    case 'answer':
      return noted(request.text, {
        state: 'answered',
        answeredAt: at,
        answeredAfter: officeDaysAfter(item.receivedOn, dayAt(at)),
      });
    case 'interimAnswer':
      return noted(request.text, {});
    case 'transfer': {
      const { toUnitId } = request;
      if (toUnitId === item.unitId) return 'sameUnit';
      if (!isUnit(toUnitId)) return 'unknownUnit';
      const transfers = item.transfers + 1;
      return noted(request.reason, { state: 'new', unitId: toUnitId, handlerId: null, transfers });
    }
    case 'awaitDecision': {
      const { body, expectedOn } = request;
      const wrong = textFault(body) ?? (expectedOn <= today ? 'date' : null);
      if (wrong !== null) return wrong;
      const decision = {
        body: body.trim(),
        expectedOn,
        since: today,
        decidedOn: null,
        decisionReference: null,
      };
      return noted(body, { state: 'awaitingDecision', decision });
    }
    case 'enterDecision': {
      const { answerBy, decision } = item;
      if (decision === null) throw new Error('awaits no decision');
      const stoodStillUntil = today < decision.expectedOn ? today : decision.expectedOn;
      const stoodStill = officeDaysAfter(decision.since, stoodStillUntil);
      const { decisionReference } = request;
      return noted(request.text, {
        state: 'inHandling',
        answerBy: answerBy === null ? null : officeDaysLater(answerBy, stoodStill),
        decision: { ...decision, decidedOn: today, decisionReference },
      });
    }
    case 'extend': {
      if (item.extendedAgain === true) return 'alreadyExtended';
      // Once more only the level above the nearest manager.
      const [nearest, above, ...higher] = inCharge[item.unitId];
      const mayAgain = [...(above === undefined ? [] : [above]), ...higher].some(
        ({ manager, deputy }) => by === manager || by === deputy,
      );
      if (item.extended && (!mayAgain || by === nearest.manager)) return 'onlyAboveExtends';
      if (item.answerBy === null) return 'noClock';
      const wrong = textFault(request.reason);
      if (wrong !== null) return wrong;
      const from = item.answerBy > today ? item.answerBy : today;
      const latest = officeDaysLater(from, 10);
      if (request.answerBy <= from || request.answerBy > latest || !isOfficeDay(request.answerBy)) {
        return 'date';
      }
      return noted(request.reason, {
        answerBy: request.answerBy,
        extended: true,
        ...(item.extended ? { extendedAgain: true } : {}),
      });
    }
    case 'close':
    case 'closeWithoutAnswer':
      return closed(item, request, at);
    case 'reopen': {
      const { closing, takenAt } = item;
      if (closing === null) throw new Error('closed without a closing');
      if (today > plusDays(dayAt(closing.closedAt), 60)) return 'reopenTooLate';
      return noted(request.reason, {
        state: 'inHandling',
        handlerId: by,
        takenAt: takenAt ?? at,
        answeredAt: null,
        answeredAfter: null,
        answerBy: daysFrom(today, item).answerBy,
        closing: null,
      });
    }
    case 'correct': {
      if (item.takenAt !== null) return 'alreadyTaken';
      const { kind, text } = request;
      const days = daysFrom(item.receivedOn, { kind, answerWanted: item.answerWanted });
      return textFault(text) ?? { changes: { kind, text: text.trim(), ...days }, note: null };
    }
    case 'withdraw': {
      const content: Partial<Item> = {
        ...{ state: 'withdrawn', text: null, decision: null, closing: null },
        contactless: true,
      };
      const takesBack = item.state === 'new' && item.loggedBy === by;
      const reason = request.reason ?? '';
      if (takesBack && reason.trim() === '') return { changes: content, note: null };
      return noted(reason, content);
    }
    case 'passToRegistry':
      return noted(request.reason, { state: 'passedToRegistry', passedOnAt: at });
  }
}

function closed(
  item: Item,
  request: Extract<MoveRequest, { move: 'close' | 'closeWithoutAnswer' }>,
  at: string,
): Effect | string {
  const { outcome, explanation } = request;
  if (request.move === 'closeWithoutAnswer') {
    if (item.answerWanted) return 'answerIsWanted';
    if (outcome === 'answered') return 'outcomeNeedsAnswer';
  }
  if (outcome === null) return 'outcomeMissing';
  const learned = request.learned ?? '';
  const asked = item.kind !== 'praise';
  const explained = asked && (outcome === 'changedSomething' || outcome === 'noAction');
  const wrong =
    textFault(explanation, explained ? 'needed' : 'free') ??
    textFault(learned, asked ? 'needed' : 'free');
  if (wrong !== null) return wrong;
  const lesson = learned.trim() === '' ? null : learned.trim();
  const closing = { outcome, explanation: explanation.trim(), learned: lesson, closedAt: at };
  return { changes: { state: 'closed', closing }, note: lesson };
}

/** The changes with what was written as the line's note, where that is as it should be. */
function noted(typed: string, changes: Partial<Item>): Effect | string {
  return textFault(typed) ?? { changes, note: typed.trim() };
}

function textFault(typed: string, need: 'needed' | 'free' = 'needed'): string | null {
  const { length } = typed.trim();
  if (length === 0) return need === 'needed' ? 'textMissing' : null;
  return length > longestText ? 'textTooLong' : null;
}
