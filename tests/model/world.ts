import { createFinnishHolidays } from '../../bot/calendar/finnishHolidays.ts';
import type { ConversationKey } from '../../bot/domain/ports/conversationStore.ts';
import type { Person } from '../../bot/domain/organisation/organisation.ts';
import type { DeliveryLedger } from '../../bot/domain/ports/delivery.ts';
import { moveFeedback } from '../../bot/domain/useCases/moveFeedback.ts';
import { planReminders, type PlannedReminders } from '../../bot/domain/useCases/planReminders.ts';
import { purgeDue, type Removal } from '../../bot/domain/useCases/purgeDue.ts';
import { recordFeedback } from '../../bot/domain/useCases/recordFeedback.ts';
import { deliveryJob } from '../../bot/scheduler/deliveryJob.ts';
import { refreshJob } from '../../bot/scheduler/refreshJob.ts';
import { openStorage, type Storage } from '../../bot/storage/openStorage.ts';
import type { StorageSettings } from '../../bot/storage/openTables.ts';
import { dayAt } from './helsinki.ts';
import { Messenger } from './messenger.ts';
import { periods } from './retention.ts';
import type { LogSubmit, MoveSubmit, Submit } from './submits.ts';
import { people, town, type Name } from './town.ts';

/** One running instance of the product. */
export interface Instance {
  readonly storage: Storage;
}

/** Few enough that references drawn by chance meet now and then. */
const differentDraws = 300;

/** The real use cases on the real store, as two instances at once that can be started anew. */
export class World {
  readonly messenger = new Messenger();
  readonly calendar = createFinnishHolidays();
  readonly #store: StorageSettings;
  readonly #random: () => number;
  readonly #now: () => string;
  #instances: readonly [Instance, Instance];

  private constructor(
    store: StorageSettings,
    instances: readonly [Instance, Instance],
    random: () => number,
    now: () => string,
  ) {
    this.#store = store;
    this.#instances = instances;
    this.#random = random;
    this.#now = now;
  }

  /** The same luck draws the same references. `now` is the instances' clock. */
  static async start(luck: number, now: () => string, store: StorageSettings): Promise<World> {
    // One after the other: the second finds the tables that the first has made.
    const first = await open(store, now);
    const world = new World(store, [first, await open(store, now)], drawsOf(luck), now);
    for (const name of people) {
      await first.storage.conversations.remember(
        chatOf(name),
        { chat: name },
        '2026-01-01T00:00:00.000Z',
      );
    }
    return world;
  }

  get instances(): readonly [Instance, Instance] {
    return this.#instances;
  }

  /** Both instances end and are started again on what is stored. */
  async restart(): Promise<void> {
    this.#instances = [await open(this.#store, this.#now), await open(this.#store, this.#now)];
  }

  /** Hands a submit to an instance and tells what its sender is answered, as the model does. */
  submit(submit: Submit, at: string, instance: Instance = this.#instances[0]): Promise<string> {
    return submit.what === 'log'
      ? this.#log(submit, at, instance)
      : this.#move(submit, at, instance);
  }

  async #log({ id, draft, contact, by }: LogSubmit, at: string, { storage }: Instance) {
    const deps = {
      feedbacks: storage.feedback,
      conversations: storage.conversations,
      calendar: this.calendar,
      random: this.#random,
    };
    const outcome = await recordFeedback(deps, { id, draft, contact, by: personOf(by), at }, town);
    if (outcome.kind !== 'faults') return outcome.kind;
    return `faults: ${outcome.faults.map(({ field, kind }) => `${field} ${kind}`).join(', ')}`;
  }

  async #move({ id, revision, request, by }: MoveSubmit, at: string, { storage }: Instance) {
    const { actions, feedback: feedbacks, conversations } = storage;
    const deps = { actions, feedbacks, conversations, calendar: this.calendar };
    const submit = { id, revision, request, actor: personOf(by), at };
    const outcome = await moveFeedback(deps, submit, town);
    switch (outcome.kind) {
      case 'moved':
      case 'notAllowed':
      case 'notFound':
        return outcome.kind;
      case 'refused':
        return `refused: ${outcome.reason.kind}`;
      case 'overtaken':
        return `overtaken by ${outcome.by ?? 'nobody'}`;
    }
  }

  planReminders(at: string, { storage }: Instance): Promise<PlannedReminders> {
    const deps = { feedbacks: storage.feedback, ...storage, calendar: this.calendar };
    return planReminders(deps, at, town);
  }

  async purge(at: string, { storage }: Instance): Promise<readonly Removal[]> {
    const deps = { feedbacks: storage.feedback, retention: storage.retention };
    return (await purgeDue(deps, { day: dayAt(at), at, periods })).removals;
  }

  /** One round of the instance's deliveries, to its end. */
  async deliver(at: string, { storage }: Instance): Promise<void> {
    const { feedback, reminder } = storage.ledgers;
    const faults = await this.#deliver(at, [feedback, reminder]);
    if (faults.length > 0) throw new Error('a delivery failed', { cause: faults });
  }

  /**
   * The instance ends while its cards are on their way: the messenger has got one, and nothing
   * more is written or sent.
   */
  async fallWhileDelivering(at: string, { storage }: Instance): Promise<void> {
    let isAlive = true;
    const { feedback, reminder } = storage.ledgers;
    const ledgers = [feedback, reminder].map((ledger) => whileAlive(ledger, () => isAlive));
    this.messenger.endWith(() => {
      isAlive = false;
    });
    await this.#deliver(at, ledgers).catch(ignoreEnd);
    this.messenger.endWith(null);
  }

  /** Gives the faults that the job told of. */
  async #deliver(at: string, ledgers: readonly DeliveryLedger[]): Promise<readonly object[]> {
    const { messenger: sender } = this;
    const faults: object[] = [];
    const log = { error: (fault: object) => void faults.push(fault) };
    const job = deliveryJob({ ledgers, sender, now: () => at, wakeIn: () => undefined, log });
    await job.run(at);
    await job.settle?.();
    return faults;
  }

  async drawAnew(at: string, { storage }: Instance): Promise<void> {
    const faults: object[] = [];
    const job = refreshJob({
      ledgers: [storage.ledgers.feedback],
      sender: this.messenger,
      everyMs: 0,
      milliseconds: () => 0,
      wakeIn: () => undefined,
      log: { error: (fault: object) => void faults.push(fault) },
    });
    await job.run(at);
    await job.settle?.();
    if (faults.length > 0) throw new Error('a card could not be drawn anew', { cause: faults });
  }

  async setReachable(name: Name, isReachable: boolean, at: string): Promise<void> {
    const { conversations } = this.#instances[0].storage;
    if (isReachable) await conversations.remember(chatOf(name), { chat: name }, at);
    else await conversations.markUnreachable(chatOf(name), at);
  }
}

/** Park and Miller's generator: 16807 to the power of how many were drawn, modulo 2³¹ − 1. */
function drawsOf(luck: number): () => number {
  let state = (luck % 2_147_483_646) + 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return (state % differentDraws) / differentDraws;
  };
}

async function open(store: StorageSettings, now: () => string): Promise<Instance> {
  return { storage: await openStorage(store, { now }) };
}

function chatOf(name: Name): ConversationKey {
  return { kind: 'person', personId: name };
}

function personOf(name: Name): Person {
  const person = town.people.get(name);
  if (person === undefined) throw new Error(`nobody called ${name} in the town`);
  return person;
}

/** A ledger that knows nothing any more once its instance has ended. */
function whileAlive(ledger: DeliveryLedger, isAlive: () => boolean): DeliveryLedger {
  const orEnd = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    isAlive() ? ask() : Promise.reject(new Error(ended));
  return {
    pending: (now, limit) => orEnd(() => ledger.pending(now, limit)),
    move: (current, next, askedBy) => orEnd(() => ledger.move(current, next, askedBy)),
    find: (id) => orEnd(() => ledger.find(id)),
    posted: (subject) => orEnd(() => ledger.posted(subject)),
    outdated: (limit) => orEnd(() => ledger.outdated(limit)),
    refreshed: (mark) => orEnd(() => ledger.refreshed(mark)),
    recent: (limit) => orEnd(() => ledger.recent(limit)),
    page: (query, page) => orEnd(() => ledger.page(query, page)),
    faultsSince: (since) => orEnd(() => ledger.faultsSince(since)),
  };
}

const ended = 'the instance has ended';

function ignoreEnd(error: unknown): void {
  if (!(error instanceof Error) || error.message !== ended) throw error;
}
