import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AuditEntry, AuditKind } from '../../bot/domain/audit/auditEntry.ts';
import type { AuditQuery } from '../../bot/domain/ports/auditStore.ts';
import { defaultCitySettings } from '../../bot/domain/settings/citySettings.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { changedBy } from '../support/changedBy.ts';
import type { Hooks } from '../support/around.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import { experienceWith, sharing } from './support/sampleExperience.ts';
import { feedbackWith, logging, moving, storedFeedback } from './support/sampleFeedback.ts';
import { metricWith, months } from './support/sampleMetric.ts';

const any: AuditQuery = { kind: null, subject: null, by: null, from: null, to: null };
const page = { limit: 50, after: null };
const day = (at: string): { readonly by: string; readonly at: string } => ({ by: 'eeva', at });
const part = (id: string, managerId: string | null = null) => ({
  ...{ id, level: 'unit' as const, parentId: null, name: { fi: `Yksikkö ${id}` } },
  ...{ managerId, deputyId: null },
});
const person = {
  ...{
    id: 'aino',
    name: 'Aino Lehtonen',
    entraObjectId: null,
    userPrincipalName: 'aino@x.example',
  },
  ...{ language: null, roles: [], unitId: null },
};
const channel = {
  ...{
    channelId: '19:a@thread.tacv2',
    teamId: 't',
    name: 'Asiakaskokemus',
    language: 'fi' as const,
  },
  ...{ chosenBy: 'eeva', chosenAt: changedBy.at },
};

/** Every change that a person can make, and the line that tells of it. */
const changes: Readonly<
  Record<string, { readonly make: (storage: Storage) => Promise<unknown>; readonly told: string }>
> = {
  'feedback.commit': {
    make: ({ feedback }) => feedback.commit(logging(feedbackWith({ id: 'f' }))),
    told: 'feedback f log by aino',
  },
  'experiences.commit': {
    make: ({ experiences }) => experiences.commit(sharing(experienceWith({ id: 'e' }))),
    told: 'experience e shared by aino',
  },
  'metrics.save': {
    make: ({ metrics }) => metrics.save(null, metricWith('m'), months('m', 0, 2), changedBy),
    told: 'metric m defined by p-tester',
  },
  'actions.commit': {
    make: ({ actions }) =>
      actions.commit({
        before: null,
        after: {
          ...{ id: 'a', about: { kind: 'metric', metricId: 'm' }, partId: 'library' },
          ...{ what: 'Ohje uusiksi', responsibleId: 'aino', dueOn: '2026-12-31' },
          ...{ state: 'planned', outcome: null, endedOn: null },
          ...{ createdBy: 'eeva', createdAt: changedBy.at, revision: 1 },
        },
        event: { at: changedBy.at, by: 'eeva', what: 'plan', note: 'Ohje uusiksi' },
        ledger: { planned: [], outdatesCards: false },
      }),
    told: 'action a plan by eeva',
  },
  'coverage.change': {
    make: ({ coverage }) =>
      coverage.change({
        kind: 'training',
        before: null,
        after: {
          ...{ id: 't', partId: 'library', on: '2026-11-20', subject: 'Kohtaaminen' },
          ...{ participants: 9, by: 'eeva', at: changedBy.at },
        },
      }),
    told: 'coverage library trainingNoted by eeva',
  },
  'coverage.remove': {
    make: ({ coverage }) => coverage.remove('training', 'library', 't', changedBy),
    told: 'coverage library trainingRemoved by p-tester',
  },
  'organisation.save': {
    make: ({ organisation }) => organisation.save({ parts: [part('library')] }, changedBy),
    told: 'part library added by p-tester',
  },
  'organisation.change': {
    make: ({ organisation }) =>
      organisation.change(
        () => ({ ended: { parts: [{ ...part('library'), endedOn: '2026-11-23' }] } }),
        changedBy,
      ),
    told: 'part library ended by p-tester',
  },
  'organisation.meet': {
    make: ({ organisation }) =>
      organisation.meet({
        ...{ entraObjectId: 'OID', userPrincipalName: null, name: 'Uusi Ihminen' },
        isGuest: false,
      }),
    told: 'person oid added by oid',
  },
  'organisation.setLanguage': {
    make: ({ organisation }) => organisation.setLanguage('oid', 'sv'),
    told: 'person oid changed by oid',
  },
  'preferences.change': {
    make: ({ preferences }) =>
      preferences.change(() => ({
        ...{ personId: 'oid', language: 'sv', at: changedBy.at },
        preferences: { arrivals: 'daily', reminderTime: '09:00', pause: null },
        ledger: { planned: [], outdatesCards: false },
      })),
    told: 'person oid preferences by oid',
  },
  'settings.change': {
    make: ({ settings }) =>
      settings.change(() => ({ ...defaultCitySettings, evesAreWorkingDays: true }), changedBy),
    told: 'settings settings changed by p-tester',
  },
  'conversations.chooseNetworkChannel': {
    make: ({ conversations }) => conversations.chooseNetworkChannel(channel),
    told: 'channel 19:a@thread.tacv2 chosen by eeva',
  },
  'conversations.endNetworkChannel': {
    make: ({ conversations }) => conversations.endNetworkChannel(changedBy, 'stopped'),
    told: 'channel 19:a@thread.tacv2 ended by p-tester',
  },
  'conversations.chooseAreaChannel': {
    make: ({ conversations }) => conversations.chooseAreaChannel({ ...channel, areaId: 'culture' }),
    told: 'channel 19:a@thread.tacv2 chosen by eeva',
  },
  'conversations.endAreaChannel': {
    make: ({ conversations }) =>
      conversations.endAreaChannel(channel.channelId, changedBy, 'stopped'),
    told: 'channel 19:a@thread.tacv2 ended by p-tester',
  },
};

/** Which transactions went out, and which of them wrote rows of a change without its line. */
class SentRows implements Hooks {
  #batches: string[] = [];

  readonly write: NonNullable<Hooks['write']> = (ask, steps) => {
    this.#batches.push(steps.map((step) => ('row' in step ? step.row.key : step.key)).join('\n'));
    return ask();
  };

  start(): void {
    this.#batches = [];
  }

  get withoutLine(): readonly string[] {
    return this.#batches.filter((body) => !body.includes('audit|all|'));
  }
}

describe('the audit trail', () => {
  const sent = new SentRows();
  let storage: Storage;
  before(async () => {
    const now = (): string => changedBy.at;
    ({ storage } = await openTestStorage({ hooks: [sent], now }));
  });

  const lines = async (query: Partial<AuditQuery> = {}): Promise<readonly AuditEntry[]> =>
    (await storage.audit.read({ ...any, ...query }, page)).entries;

  for (const [name, { make, told }] of Object.entries(changes)) {
    it(`is written by ${name}, in the transaction of the change`, async () => {
      const before = new Set((await lines()).map(({ id }) => id));
      sent.start();
      await make(storage);
      const fresh = (await lines()).filter(({ id }) => !before.has(id));
      assert.deepEqual(
        fresh.map(({ subject, what, by }) => `${subject.kind} ${subject.id} ${what} by ${by}`),
        [told],
      );
      assert.deepEqual(sent.withoutLine, [], 'a transaction that tells nothing');
    });
  }

  it('is read by kind, subject, person and day, each without the others', async () => {
    const of = async (query: Partial<AuditQuery>): Promise<readonly string[]> =>
      (await lines(query)).map(({ subject, what }) => `${subject.id} ${what}`);
    assert.deepEqual(await of({ kind: 'settings' }), ['settings changed']);
    assert.deepEqual(await of({ subject: { kind: 'feedback', id: 'f' } }), ['f log']);
    assert.deepEqual(await of({ by: 'oid', kind: 'feedback' }), []);
    assert.deepEqual((await of({ by: 'oid' })).toSorted(), [
      'oid added',
      'oid changed',
      'oid preferences',
    ]);
    assert.deepEqual(await of({ kind: 'metric', from: '2026-11-24' }), []);
    assert.deepEqual(await of({ kind: 'metric', to: '2026-11-22' }), []);
    assert.deepEqual(await of({ kind: 'metric', from: '2026-11-23', to: '2026-11-23' }), [
      'm defined',
    ]);
    const aboutMetric = { kind: 'metric', id: 'm' } as const;
    assert.deepEqual(await of({ subject: aboutMetric, by: 'somebody' }), []);
    assert.deepEqual(await of({ subject: aboutMetric, by: 'eeva' }), ['a plan']);
  });

  it('holds no word of a feedback, and loses nothing when its content goes', async () => {
    const secret = 'Naapurini Veikko Salainen';
    await storage.feedback.commit(logging(feedbackWith({ id: 'gone', text: secret })));
    const before = await storedFeedback(storage.feedback, 'gone');
    await storage.feedback.commit(
      moving(before, 'withdraw', { state: 'withdrawn', text: null }, { note: secret }),
    );
    const told = await lines({ subject: { kind: 'feedback', id: 'gone' } });
    assert.deepEqual(told.map(({ what }) => what).toSorted(), ['log', 'withdraw']);
    assert.doesNotMatch(JSON.stringify(told), /Salainen/);
  });

  it('tells which fields of a metric changed, from what to what, and the new target', async () => {
    const id = 'told';
    const metric = metricWith(id);
    await storage.metrics.save(null, metric, [], day('2026-11-24T06:00:00.000Z'));
    const target = {
      ...{ validFrom: '2026-12-01', justification: 'Valtuuston päätös', setBy: 'eeva' },
      goal: { kind: 'atLeast', target: 0.8, amberLimit: 0.7 } as const,
      setAt: '2026-11-25T06:00:00.000Z',
    };
    const changed = { ...metric, cadence: 'quarterly' as const, targets: [target] };
    const found = await storage.metrics.find(id);
    await storage.metrics.save(found, changed, [], day('2026-11-25T06:00:00.000Z'));
    const [newest] = await lines({ subject: { kind: 'metric', id } });
    assert.deepEqual(newest?.details, [
      { kind: 'field', field: 'cadence', from: 'monthly', to: 'quarterly' },
      {
        ...{ kind: 'target', validFrom: target.validFrom, goal: target.goal },
        ...{ scale: metric.scale, justification: target.justification },
      },
    ]);
  });

  it('has no line of what changed nothing', async () => {
    await storage.organisation.save({ parts: [part('library')] }, changedBy);
    const count = (await lines({ kind: 'part' })).length;
    await storage.organisation.save({ parts: [part('library')] }, changedBy);
    assert.equal((await lines({ kind: 'part' })).length, count);
    const found = await storage.metrics.find('m');
    assert.ok(found);
    const { metric, measurements } = found.value;
    await storage.metrics.save(found, metric, measurements, changedBy);
    assert.equal((await lines({ subject: { kind: 'metric', id: 'm' }, kind: 'metric' })).length, 1);
  });

  it('keeps a person’s rights, and neither name nor account', async () => {
    await storage.organisation.save({ people: [person] }, changedBy);
    const raised = { ...person, name: 'Aino Uusi', roles: ['administrator' as const] };
    await storage.organisation.save({ people: [raised] }, { by: 'eeva', at: changedBy.at });
    const told = await lines({ subject: { kind: 'person', id: 'aino' }, by: 'eeva' });
    assert.deepEqual(told[0]?.details, [
      { kind: 'field', field: 'name', from: null, to: null },
      { kind: 'field', field: 'roles', from: null, to: 'administrator' },
    ]);
  });

  it('tells each part of an import that needs several transactions, once', async () => {
    const many = Array.from({ length: 120 }, (_, index) => part(`many-${String(index)}`, 'aino'));
    sent.start();
    await storage.organisation.save({ parts: many }, { by: 'importer', at: changedBy.at });
    assert.deepEqual(sent.withoutLine, []);
    const found: AuditEntry[] = [];
    let after: string | null = null;
    do {
      const read = await storage.audit.read({ ...any, by: 'importer' }, { limit: 50, after });
      found.push(...read.entries);
      after = read.next;
    } while (after !== null);
    assert.equal(new Set(found.map(({ subject }) => subject.id)).size, 120);
    assert.equal(found.length, 120);
  });
});

describe('the audit trail, page by page', () => {
  it('gives every line once, newest first, over all partitions', async () => {
    const { storage } = await openTestStorage();
    const kinds: readonly AuditKind[] = ['file', 'personalData'];
    const minutes = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(minutes, fc.integer({ min: 1, max: 5 }), async (times, limit) => {
        round += 1;
        const by = `by-${String(round)}`;
        for (const [index, minute] of times.entries()) {
          const at = new Date(Date.parse(changedBy.at) + minute * 60_000).toISOString();
          const id = `${String(round)}-${String(index)}`;
          if (index % 2 === 0) {
            const added = feedbackWith({ id, reference: id });
            const event = { ...logging(added).event, at, by };
            await storage.feedback.commit(logging(added, { event }));
            continue;
          }
          await storage.audit.note({
            ...{ id, at, by, onBehalfOf: null, partOf: null, name: null, what: 'read' },
            ...{ subject: { kind: kinds[index % 2] ?? 'file', id }, details: [] },
          });
        }
        const seen: AuditEntry[] = [];
        let after: string | null = null;
        do {
          const read = await storage.audit.read({ ...any, by }, { limit, after });
          assert.ok(read.entries.length <= limit);
          seen.push(...read.entries);
          after = read.next;
        } while (after !== null);
        assert.equal(seen.length, times.length);
        assert.equal(new Set(seen.map(({ subject }) => subject.id)).size, times.length);
        const order = seen.map(({ at }) => at);
        assert.deepEqual(order, order.toSorted().toReversed());
      }),
      { numRuns: 8 },
    );
  });

  it('takes no made-up place for one', async () => {
    const { storage } = await openTestStorage();
    const read = await storage.audit.read(any, { limit: 5, after: "x' or PartitionKey ne '" });
    assert.deepEqual(read, { entries: [], next: null });
  });
});
