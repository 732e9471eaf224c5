import type { Instant } from '../calendar/time.ts';
import type { Recipient } from '../ports/delivery.ts';
import type { CardUse } from '../ports/pressStore.ts';

const second = 1_000;
const minute = 60 * second;

/** What an answer says (a receipt, "thanks", a button that undoes) can be read and used so long. */
const answerStaysMs: Readonly<Record<Recipient['kind'], number>> = {
  person: minute,
  // Others in the channel are waiting for the newest state.
  channel: 20 * second,
};

/** A form stays so long unless its person sends or closes it: a working day. */
const formStaysMs: Readonly<Record<Recipient['kind'], number>> = {
  person: 8 * 60 * minute,
  channel: 2 * minute,
};

/**
 * How many milliseconds an update of the card is held back, because it would take the answer to a
 * press or a form with what was typed off the screen; 0: it may go.
 */
export function heldForMs(
  use: CardUse | null,
  recipient: Pick<Recipient, 'kind'>,
  now: Instant,
): number {
  if (use === null) return 0;
  const stays = (use.showsForm ? formStaysMs : answerStaysMs)[recipient.kind];
  return Math.max(0, Date.parse(use.at) + stays - Date.parse(now));
}

/** Nothing holds a card longer than this after it was touched. */
export const longestHoldMs = formStaysMs.person;
