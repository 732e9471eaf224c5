import fc from 'fast-check';
import {
  customerTypes,
  feedbackKinds,
  outcomes,
  receivingChannels,
} from '../../bot/domain/feedback/feedback.ts';
import type { Feedback } from '../../bot/domain/feedback/feedback.ts';
import type { MoveRequest } from '../../bot/domain/feedback/moves/makeMove.ts';
import { dayAt, officeDaysLater, plusDays } from './helsinki.ts';
import { movesFrom, type Item } from './matter.ts';
import type { Model } from './model.ts';
import type { Submit } from './submits.ts';
import { inCharge, people, units, type Name } from './town.ts';

/**
 * What is drawn by chance for a submit. It is made into one only when its turn comes, by how the
 * model stands then, so that most submits make sense and enough do not.
 */
export type Choice =
  ({ readonly what: 'log' } & LogChoice) | ({ readonly what: 'move' } & MoveChoice);

const longText = 'The counter was closed although the sign outside said it was open.\n'.repeat(3);
const weighed = <Value>(weight: number, value: Value) => ({
  weight,
  arbitrary: fc.constant(value),
});

const logChoice = fc.record({
  by: fc.constantFrom<Name>('clerk', 'clerk', 'librarian', 'deskBoss', 'administrator'),
  kind: fc.constantFrom(...feedbackKinds),
  text: fc.constantFrom('The door was locked.', '  Thank you!  ', longText),
  receivedThrough: fc.constantFrom(...receivingChannels),
  customerType: fc.constantFrom(...customerTypes),
  unitId: fc.constantFrom(...units),
  stageId: fc.constantFrom(null, 'visit'),
  daysAgo: fc.constantFrom(0, 0, 1, 2, 3, 5, 8, 30),
  answerWanted: fc.boolean(),
  comesBack: fc.boolean(),
  flaw: fc.oneof(
    weighed(14, 'none' as const),
    fc.constantFrom(
      'emptyText' as const,
      'tomorrow' as const,
      'longAgo' as const,
      'unknownUnit' as const,
      'noContact' as const,
      'contactNotWanted' as const,
      'idOfAnother' as const,
    ),
  ),
});
type LogChoice = typeof logChoice extends fc.Arbitrary<infer Value> ? Value : never;

const moveChoice = fc.record({
  /** Which feedback, counted from the newest; null: one that is not there. */
  item: fc.oneof(
    { weight: 20, arbitrary: fc.nat(2) },
    { weight: 20, arbitrary: fc.nat(12) },
    weighed(1, null),
  ),
  who: fc.oneof(
    weighed(16, 'rightful' as const),
    weighed(4, 'deputy' as const),
    weighed(2, 'logger' as const),
    weighed(2, 'administrator' as const),
    weighed(1, 'editor' as const),
    { weight: 1, arbitrary: fc.constantFrom(...people) },
  ),
  /** Of the moves that the state knows; otherwise of all. */
  sensible: fc.oneof(weighed(9, true), weighed(1, false)),
  move: fc.nat(1000),
  stale: fc.oneof(weighed(14, 0), weighed(2, 1), weighed(1, 2)),
  text: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('As told.', ' So it is. ', 'Third word') },
    { weight: 1, arbitrary: fc.constantFrom('  ', 'x'.repeat(4001)) },
  ),
  kind: fc.constantFrom(...feedbackKinds),
  outcome: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...outcomes) }, weighed(1, null)),
  /** The zoo is not there, and an area handles no feedback. */
  toUnitId: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...units) },
    { weight: 1, arbitrary: fc.constantFrom('zoo', 'culture') },
  ),
  days: fc.constantFrom(-1, 0, 1, 3, 7, 12, 30),
});
type MoveChoice = typeof moveChoice extends fc.Arbitrary<infer Value> ? Value : never;

export const logging: fc.Arbitrary<Choice> = logChoice.map((choice) => ({
  what: 'log',
  ...choice,
}));
export const moving: fc.Arbitrary<Choice> = moveChoice.map((choice) => ({
  what: 'move',
  ...choice,
}));

/** The submit that a choice comes to now. `place` tells two that are new at the same time apart. */
export function submitOf(choice: Choice, model: Model, place = 0): Submit {
  return choice.what === 'log' ? logOf(choice, model, place) : moveOf(choice, model);
}

function logOf(choice: LogChoice, model: Model, place: number): Submit {
  const { by, kind, receivedThrough, customerType, stageId, flaw } = choice;
  const today = dayAt(model.now);
  const answerWanted = flaw !== 'contactNotWanted' && (choice.answerWanted || flaw === 'noContact');
  const comesBack = answerWanted && flaw !== 'noContact' && choice.comesBack;
  const hasContact =
    flaw === 'contactNotWanted' || (answerWanted && !comesBack && flaw !== 'noContact');
  const daysAgo = flaw === 'tomorrow' ? -1 : flaw === 'longAgo' ? 400 : choice.daysAgo;
  const { length } = model.matters;
  const number = flaw === 'idOfAnother' && length > 0 ? length : length + 1 + place;
  return {
    what: 'log',
    id: `f-${String(number)}`,
    by,
    draft: {
      kind,
      text: flaw === 'emptyText' ? ' \n' : choice.text,
      receivedThrough,
      customerType,
      unitId: flaw === 'unknownUnit' ? 'culture' : choice.unitId,
      stageId,
      receivedOn: plusDays(today, -daysAgo),
      answerWanted,
      ...(comesBack ? { comesBack } : {}),
    },
    contact: hasContact ? { name: 'Testi Asiakas', phone: '040 0000000', email: null } : null,
  };
}

function moveOf(choice: MoveChoice, model: Model): Submit {
  // What can still go on is more worth trying than what has ended.
  const going = model.matters.filter(({ item }) => movesFrom(item.state).length > 1);
  const matters = choice.sensible && going.length > 0 ? going : model.matters;
  const matter = choice.item === null ? undefined : matters.at(-1 - (choice.item % matters.length));
  if (matter === undefined) {
    const request = { move: 'take' } as const;
    return { what: 'move', id: 'nothing', by: 'librarian', revision: 1, request };
  }
  const { item } = matter;
  const request = requestOf(choice, item, dayAt(model.now));
  return {
    what: 'move',
    id: item.id,
    by: nameOf(choice.who, item, request),
    revision: Math.max(1, item.revision - choice.stale),
    request,
  };
}

function nameOf(who: MoveChoice['who'], { unitId, loggedBy }: Item, { move }: MoveRequest): Name {
  const [nearest] = inCharge[unitId];
  const logger = people.find((name) => name === loggedBy) ?? 'clerk';
  if (who === 'rightful') return move === 'correct' ? logger : nearest.manager;
  if (who === 'deputy') return nearest.deputy ?? nearest.manager;
  return who === 'logger' ? logger : who;
}

/** Moves that end a matter come up less often than those by which it goes on. */
const rarely = new Set<MoveRequest['move']>([
  'withdraw',
  'passToRegistry',
  'closeWithoutAnswer',
  'correct',
]);
const often = new Set<MoveRequest['move']>(['awaitDecision', 'enterDecision', 'extend', 'answer']);
const everyState: readonly Feedback['state'][] = ['new', 'inHandling', 'answered', 'closed'];

/** Mostly a working day after the present one, as the rule asks; too late and free days as well. */
function extensionOf(days: number, answerBy: string | null, today: string): string {
  const from = answerBy !== null && answerBy > today ? answerBy : today;
  if (days < 1) return plusDays(today, days);
  return days === 12 ? plusDays(from, 5) : officeDaysLater(from, days);
}

function requestOf(choice: MoveChoice, { state, answerBy }: Item, today: string): MoveRequest {
  const { kind, text, outcome, toUnitId } = choice;
  const known = choice.sensible
    ? movesFrom(state)
    : [...everyState, 'awaitingDecision' as const].flatMap(movesFrom);
  const candidates = known.flatMap((move) =>
    Array.from({ length: rarely.has(move) ? 1 : often.has(move) ? 7 : 4 }, () => move),
  );
  const move = candidates[choice.move % candidates.length] ?? 'take';
  switch (move) {
    case 'take':
      return { move };
    case 'answer':
    case 'interimAnswer':
      return { move, text };
    case 'transfer':
      return { move, toUnitId, reason: text };
    case 'awaitDecision':
      // Soon, so that some decisions come late.
      return { move, body: text, expectedOn: plusDays(today, Math.min(choice.days, 3)) };
    case 'enterDecision':
      return { move, text, decisionReference: choice.days > 5 ? '§ 12' : null };
    case 'extend':
      return { move, reason: text, answerBy: extensionOf(choice.days, answerBy, today) };
    case 'close':
    case 'closeWithoutAnswer':
      return { move, outcome, explanation: text, learned: choice.days > 0 ? text : null };
    case 'correct':
      return { move, kind, text };
    case 'reopen':
    case 'withdraw':
    case 'passToRegistry':
      return { move, reason: text };
  }
}
