import assert from 'node:assert/strict';
import type {
  Delivery,
  DeliveryLedger,
  LedgerQuery,
  Subject,
} from '../../bot/domain/ports/delivery.ts';
import type { Stored } from '../../bot/domain/ports/storedVersion.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { LosingLine } from '../support/around.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import { deliveryWith } from './support/sampleDelivery.ts';
import { editing, experienceWith, sharing } from './support/sampleExperience.ts';
import { feedbackWith, logging, moving, storedFeedback } from './support/sampleFeedback.ts';

type Planned = readonly Delivery[];

/** How each kind of subject gets its rows into the ledger. */
const kinds: readonly {
  readonly kind: Subject['kind'];
  readonly plan: (storage: Storage, id: string, planned: Planned) => Promise<unknown>;
}[] = [
  {
    kind: 'feedback',
    plan: ({ feedback }, id, planned) =>
      feedback.commit(logging(feedbackWith({ id }), { ledger: { planned, outdatesCards: false } })),
  },
  {
    kind: 'experience',
    plan: ({ experiences }, id, planned) =>
      experiences.commit({
        ...sharing(experienceWith({ id })),
        ledger: { planned, outdatesCards: false },
      }),
  },
  {
    kind: 'reminder',
    plan: async ({ reminders }, id, planned) => {
      for (const [index, delivery] of planned.entries()) {
        const reminder = {
          id: `${id}-${index}`,
          day: '2026-11-23',
          personId: 'aino',
          about: 'ownMatters' as const,
          onBehalfOf: null,
          feedbackIds: [],
          arrivedIds: [],
        };
        await reminders.plan(reminder, delivery);
      }
    },
  },
];

const posted = { conversationId: '19:abc@thread.tacv2', activityId: '1700000000000' };
const settledAt = '2026-11-23T06:31:00.000Z';
const sent = { state: 'sent', settledAt, posted } as const;

for (const { kind, plan } of kinds) {
  describe(`ledger of ${kind}s`, () => {
    const line = new LosingLine();
    let storage: Storage;
    let ledger: DeliveryLedger;

    before(async () => {
      ({ storage } = await openTestStorage({ hooks: [line] }));
      ledger = storage.ledgers[kind];
    });

    const delivery = (id: string, given: Partial<Delivery> = {}): Delivery =>
      deliveryWith({ id, subject: { kind, id: 's' }, ...given });

    async function stored(id: string): Promise<Stored<Delivery>> {
      const found = await ledger.find(id);
      assert.ok(found);
      return found;
    }

    async function move(id: string, given: Partial<Delivery>): Promise<Stored<Delivery>> {
      const before = await stored(id);
      const moved = await ledger.move(before, { ...before.value, ...given });
      assert.ok(moved !== 'conflict');
      return moved;
    }

    it('gives what is planned and due, oldest first', async () => {
      await plan(storage, 'p', [
        delivery('p-late', { plannedAt: '2026-11-23T06:30:02.000Z' }),
        delivery('p-early', { plannedAt: '2026-11-23T06:30:00.000Z' }),
        delivery('p-waits', { notBefore: '2026-11-23T08:00:00.000Z' }),
        delivery('p-future', { plannedAt: '2026-11-24T06:30:00.000Z' }),
      ]);
      const ids = async (now: string, limit: number): Promise<readonly string[]> =>
        (await ledger.pending(now, limit)).map(({ value }) => value.id);
      assert.deepEqual(await ids('2026-11-23T07:00:00.000Z', 10), ['p-early', 'p-late']);
      assert.deepEqual(await ids('2026-11-23T07:00:00.000Z', 1), ['p-early']);
      assert.deepEqual(await ids('2026-11-23T08:00:00.000Z', 10), ['p-early', 'p-waits', 'p-late']);

      await move('p-early', { state: 'sending', attempts: 1 });
      assert.deepEqual(await ids('2026-11-23T07:00:00.000Z', 10), ['p-early', 'p-late']);
      for (const id of ['p-early', 'p-late', 'p-waits', 'p-future']) await move(id, sent);
      assert.deepEqual(await ids('2026-12-01T00:00:00.000Z', 10), []);
    });

    it('lets one of two who claim the same delivery have it', async () => {
      await plan(storage, 'c', [delivery('c-1')]);
      const [pending] = await ledger.pending('2026-11-23T07:00:00.000Z', 1);
      assert.ok(pending);
      const sending: Delivery = { ...pending.value, state: 'sending', attempts: 1 };
      const outcomes = await Promise.all([
        ledger.move(pending, sending),
        ledger.move(pending, sending),
      ]);
      assert.equal(outcomes.filter((outcome) => outcome === 'conflict').length, 1);
      const [claimed] = outcomes.filter((outcome) => outcome !== 'conflict');
      assert.ok(claimed);
      assert.deepEqual(await stored('c-1'), claimed);
      const done = await ledger.move(claimed, { ...claimed.value, ...sent });
      assert.ok(done !== 'conflict');
      assert.deepEqual(await stored('c-1'), done);
      assert.equal(await ledger.move(claimed, claimed.value), 'conflict');
    });

    it('knows its own move when the answer to it was lost', async () => {
      await plan(storage, 'x', [delivery('x-1')]);
      const before = await stored('x-1');
      line.loseNext();
      const moved = await ledger.move(before, { ...before.value, state: 'sending' });
      assert.equal(line.lost, 1);
      assert.deepEqual(await stored('x-1'), moved);
      await move('x-1', sent);
    });

    it('finds a subject’s cards that are out', async () => {
      const subject = { kind, id: 'out' };
      await plan(storage, 'o', [
        delivery('o-1', { subject }),
        delivery('o-2', { subject, ...sent }),
        delivery('o-3', { subject }),
        delivery('o-4', { subject: { kind, id: 'out-2' }, ...sent }),
      ]);
      await move('o-1', sent);
      await move('o-3', { state: 'failed', settledAt, fault: 'teams.forbidden' });
      const cards = await ledger.posted(subject);
      assert.deepEqual(
        cards.map(({ id, posted: place }) => [id, place]),
        [
          ['o-1', posted],
          ['o-2', posted],
        ],
      );
    });

    it('shows the administrator the newest first, whatever became of them', async () => {
      await plan(storage, 'n', [
        delivery('n-1', { plannedAt: '2030-01-01T00:00:00.000Z' }),
        delivery('n-2', { plannedAt: '2030-01-02T00:00:00.000Z' }),
        delivery('n-3', { plannedAt: '2030-01-03T00:00:00.000Z' }),
      ]);
      await move('n-1', { ...sent, settledAt: '2030-01-04T00:00:00.000Z' });
      await move('n-2', { state: 'unknown', settledAt: '2030-01-02T12:00:00.000Z', fault: 'lost' });
      assert.deepEqual(
        (await ledger.recent(3)).map(({ id, state }) => [id, state]),
        [
          ['n-1', 'sent'],
          ['n-3', 'planned'],
          ['n-2', 'unknown'],
        ],
      );
      await move('n-3', sent);
    });

    it('gives what is asked for page by page, and what waits first', async () => {
      const own = { recipient: { kind: 'person', personId: 'pages' } } as const;
      const day = (date: number): string => `2031-01-0${date}T00:00:00.000Z`;
      const every = [1, 2, 3, 4, 5].map((date) =>
        delivery(`g-${date}`, { plannedAt: day(date), ...own }),
      );
      await plan(storage, 'g', every);
      await move('g-1', { ...sent, settledAt: day(6) });
      await move('g-2', { state: 'failed', settledAt: day(7), fault: 'teams.forbidden' });
      await move('g-3', { state: 'failed', settledAt: day(8), fault: 'dayOver' });
      await move('g-4', { state: 'unknown', settledAt: day(9), fault: 'lost' });
      const ids = async (asked: Partial<LedgerQuery>, limit = 3, after: string | null = null) => {
        const query = { standing: null, kind: null, personId: null, ...asked };
        const found = await ledger.page(query, { limit, after });
        const place = found.at(-1)?.place ?? null;
        return { ids: found.map((each) => each.delivery.id), place };
      };
      const first = await ids({});
      assert.deepEqual(first.ids.slice(0, 4), ['g-5', 'g-4', 'g-3', 'g-2']);
      assert.deepEqual((await ids({}, 1, first.place)).ids, ['g-1']);
      assert.deepEqual((await ids({ standing: 'waiting' })).ids, ['g-5']);
      assert.deepEqual((await ids({ standing: 'sent' }, 1)).ids, ['g-1']);
      assert.deepEqual((await ids({ standing: 'failed' }, 1)).ids, ['g-2']);
      assert.deepEqual((await ids({ standing: 'givenUp' }, 1)).ids, ['g-3']);
      assert.deepEqual((await ids({ standing: 'unknown' }, 1)).ids, ['g-4']);
      const ofPerson = await ids({ personId: 'pages' }, 4);
      assert.deepEqual(ofPerson.ids, ['g-5', 'g-4', 'g-3', 'g-2']);
      assert.deepEqual((await ids({ personId: 'pages' }, 4, ofPerson.place)).ids, ['g-1']);
      const other = kind === 'feedback' ? 'coverage' : 'feedback';
      assert.deepEqual((await ids({ personId: 'pages', kind: other })).ids, []);
      assert.deepEqual((await ids({}, 3, 'no place')).ids.slice(0, 1), ['g-5']);
      const faults = await ledger.faultsSince(day(8));
      assert.deepEqual(
        faults.map(({ id }) => id),
        ['g-4', 'g-3'],
      );
      await move('g-5', { ...sent, settledAt: day(9) });
    });

    it('knows nothing of what was never planned', async () => {
      assert.equal(await ledger.find('nothing'), null);
      assert.deepEqual(await ledger.posted({ kind, id: 'nothing' }), []);
    });
  });
}

describe('marks of cards out of date', () => {
  it('are forgotten when refreshed, unless the subject changed again', async () => {
    const { storage } = await openTestStorage();
    const { feedback, ledgers } = storage;
    const ledger = { planned: [], outdatesCards: true };
    await feedback.commit(logging(feedbackWith({ id: 'f' }), { ledger }));
    const [first] = await ledgers.feedback.outdated(10);
    assert.ok(first);
    await feedback.commit(moving(await storedFeedback(feedback, 'f'), 'note', {}, { ledger }));
    await ledgers.feedback.refreshed(first);
    const [second] = await ledgers.feedback.outdated(10);
    assert.ok(second);
    await ledgers.feedback.refreshed(second);
    assert.deepEqual(await ledgers.feedback.outdated(10), []);
    await ledgers.feedback.refreshed(second);
  });

  it('come oldest first', async () => {
    const { storage } = await openTestStorage();
    const { experiences, ledgers } = storage;
    for (const [id, at] of [
      ['a', '2026-11-23T09:00:00.000Z'],
      ['b', '2026-11-23T08:00:00.000Z'],
    ] as const) {
      await experiences.commit(sharing(experienceWith({ id })));
      const read = await experiences.find(id);
      assert.ok(read);
      const edit = editing(read, {});
      const ledger = { planned: [], outdatesCards: true };
      await experiences.commit({ ...edit, event: { ...edit.event, at }, ledger });
    }
    const marks = await ledgers.experience.outdated(10);
    assert.deepEqual(
      marks.map(({ value }) => value.subject.id),
      ['b', 'a'],
    );
    assert.equal((await ledgers.experience.outdated(1)).length, 1);
  });
});
