import type { SendOutcome } from '../../bot/domain/ports/cardSender.ts';
import {
  afterSending,
  cardLine,
  leavesNow,
  plannedCard,
  withoutYesterdays,
  type Card,
  type CardLine,
} from './cards.ts';
import {
  faultOf,
  hasRight,
  loggedMatter,
  mayKnow,
  moved,
  type Item,
  type Matter,
} from './matter.ts';
import { remindersOf } from './reminders.ts';
import { purged } from './retention.ts';
import type { LogSubmit, MoveSubmit, Submit } from './submits.ts';
import { inCharge, inChargeOfArea, whoIsThere, type Name, type Unit } from './town.ts';

interface ModelState {
  matters: Map<string, Matter>;
  cards: readonly Card[];
  /** Reminders that were planned: whom and about what → the feedbacks they gathered. */
  reminders: Map<string, readonly string[]>;
  /** Feedbacks whose posted cards do not show how they stand. */
  outdated: Set<string>;
  unreachable: Set<Name>;
}

/** What the product should be after everything that happened, in memory and by docs/domain.md. */
export class Model {
  now: string;
  #state: ModelState = {
    matters: new Map(),
    cards: [],
    reminders: new Map(),
    outdated: new Set(),
    unreachable: new Set(),
  };

  constructor(now: string) {
    this.now = now;
  }

  get items(): readonly Item[] {
    return this.matters.map(({ item }) => item);
  }
  /** In the order of logging. */
  get matters(): readonly Matter[] {
    return [...this.#state.matters.values()];
  }
  get cards(): readonly Card[] {
    return this.#state.cards;
  }
  get reminders(): ReadonlyMap<string, readonly string[]> {
    return this.#state.reminders;
  }
  get outdated(): ReadonlySet<string> {
    return this.#state.outdated;
  }

  /** A look into the future that changes nothing here. */
  copy(): Model {
    const copy = new Model(this.now);
    copy.#state = structuredClone(this.#state);
    return copy;
  }

  /** Does what the submit asks for and tells what its sender is answered. */
  submit(submit: Submit): string {
    return submit.what === 'log' ? this.#log(submit) : this.#move(submit);
  }

  #log(submit: LogSubmit): string {
    const fault = faultOf(submit, this.now);
    if (fault !== null) return `faults: ${fault}`;
    const { matters } = this.#state;
    const known = matters.get(submit.id);
    if (known !== undefined) {
      return known.item.loggedBy === submit.by ? 'recorded' : 'notAllowed';
    }
    const matter = loggedMatter(submit, this.now);
    matters.set(submit.id, matter);
    this.#plan(this.#toldOfArrival(matter.item.unitId), 'feedback', submit.id);
    return 'recorded';
  }

  #move(submit: MoveSubmit): string {
    const { id, by, revision, request } = submit;
    const matter = this.#state.matters.get(id);
    if (matter === undefined) return 'notFound';
    const { item, trail, requests } = matter;
    if (item.revision !== revision) {
      if (!mayKnow(by, matter)) return 'notAllowed';
      const isOwn =
        item.revision === revision + 1 &&
        trail.at(-1)?.by === by &&
        JSON.stringify(requests.at(-1)) === JSON.stringify(request);
      return isOwn ? 'moved' : `overtaken by ${trail.at(-1)?.by ?? ''}`;
    }
    if (!hasRight(by, request, item)) return 'notAllowed';
    const after = moved(matter, by, request, this.now);
    if (typeof after === 'string') return `refused: ${after}`;
    this.#state.matters.set(id, after);
    this.#state.outdated.add(id);
    if (request.move === 'transfer') this.#tellOfTransfer(after.item);
    return 'moved';
  }

  #tellOfTransfer({ id, unitId, transfers }: Item): void {
    const told = new Set([this.#toldOfArrival(unitId)]);
    const area = whoIsThere(inChargeOfArea[unitId], this.#state.unreachable);
    if (transfers >= 3 && area !== null) told.add(area.person);
    for (const name of told) this.#plan(name, 'feedback', id);
  }

  /** Where nobody can be reached it is the manager's card that fails, for all to see. */
  #toldOfArrival(unit: Unit): Name {
    const chain = inCharge[unit];
    return whoIsThere(chain, this.#state.unreachable)?.person ?? chain[0].manager;
  }

  #plan(to: Name, kind: Card['kind'], about: string): void {
    this.#state.cards = [...this.#state.cards, plannedCard(to, kind, about, this.now)];
  }

  setReachable(name: Name, isReachable: boolean): void {
    if (isReachable) this.#state.unreachable.delete(name);
    else this.#state.unreachable.add(name);
  }

  /** Plans the day's reminders; tells how many are new and which feedbacks nobody can hear of. */
  planReminders(): { readonly planned: number; readonly unheard: readonly string[] } {
    const { reminders, unreachable } = this.#state;
    const called = remindersOf(this.items, unreachable, this.now);
    const fresh = called.reminders.filter(({ to, about }) => !reminders.has(`${to}: ${about}`));
    for (const { to, about, feedbackIds } of fresh) {
      reminders.set(`${to}: ${about}`, feedbackIds);
      this.#plan(to, 'reminder', about);
    }
    return { planned: fresh.length, unheard: called.unheard };
  }

  /** Removes what has been kept long enough; tells of how many feedbacks. */
  purge(): number {
    let count = 0;
    for (const [id, matter] of this.#state.matters) {
      const after = purged(matter, this.now);
      if (after === null) continue;
      this.#state.matters.set(id, after);
      this.#state.outdated.add(id);
      count += 1;
    }
    return count;
  }

  /** The messenger was given a card and answered. */
  cardGiven(to: string, about: string, answer: SendOutcome): void {
    const index = this.cards.findIndex(
      (card) => card.to === to && card.about === about && leavesNow(card, this.now),
    );
    const card = this.cards[index];
    if (card === undefined) throw new Error(`a card too many, or too early: ${to}: ${about}`);
    this.#state.cards = this.cards.with(index, afterSending(card, answer, this.now));
  }

  /** A delivery has run to its end: whatever could leave has left. */
  deliveryEnded(): void {
    const left = this.cards.filter((card) => leavesNow(card, this.now));
    if (left.length > 0) throw new Error(`not sent: ${JSON.stringify(left)}`);
    this.#state.cards = withoutYesterdays(this.cards, this.now);
  }

  /**
   * An instance fell in the middle of a delivery, and another ended it: of each card that was on
   * its way it is not known whether it arrived. The ledger says `sent` or `unknown`; the model
   * takes that over.
   */
  fell(cards: readonly CardLine[], given: readonly CardLine[]): void {
    const cardsNow = withoutYesterdays(this.cards, this.now);
    const onTheirWay = cardsNow.filter((card) => leavesNow(card, this.now));
    const others = cardsNow.filter((card) => !leavesNow(card, this.now));
    const left = cards.map(cardLine);
    for (const card of others) takeOut(left, [cardLine(card)]);
    const after = onTheirWay.map((card): Card => {
      const found = takeOut(
        left,
        outcomesOfFall.map((state) => cardLine({ ...card, state })),
      );
      return { ...card, state: outcomesOfFall[found] ?? 'unknown' };
    });
    for (const { to, about } of given) {
      const times = given.filter((each) => each.to === to && each.about === about).length;
      const meant = onTheirWay.filter((each) => each.to === to && each.about === about).length;
      if (times > meant) throw new Error(`a card too many: ${to}: ${about}`);
    }
    this.#state.cards = [...others, ...after];
  }

  /** Posted cards were drawn anew; those of feedbacks named here could not be. */
  refreshed(stillOutdated: ReadonlySet<string>): void {
    this.#state.outdated = new Set([...this.outdated].filter((id) => stillOutdated.has(id)));
  }
}

const outcomesOfFall = ['sent', 'unknown'] as const;

/** Takes the first of the lines that is there out of the list; gives which one it was. */
function takeOut(list: string[], lines: readonly string[]): number {
  const which = lines.findIndex((line) => list.includes(line));
  const line = lines[which];
  if (line === undefined) throw new Error(`not in the ledger: ${lines.join(', or ')}`);
  list.splice(list.indexOf(line), 1);
  return which;
}
