import assert from 'node:assert/strict';
import { TableClient } from '@azure/data-tables';
import type { PipelinePolicy } from '../../bot/storage/azure/connection.ts';
import { openStorage } from '../../bot/storage/openStorage.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { testTableService } from '../support/azurite.ts';
import { TableHand } from '../support/tableHand.ts';
import { testStore } from '../support/testStore.ts';
import { deliveryWith } from './support/sampleDelivery.ts';
import { experienceWith, sharing } from './support/sampleExperience.ts';
import { feedbackWith, logging, nothingPlanned } from './support/sampleFeedback.ts';
import { changedBy } from '../support/changedBy.ts';

/** A line that, once cut, leads to a port where nothing listens. */
class CutLine {
  cut = false;

  readonly policy: PipelinePolicy = {
    name: 'cutLine',
    sendRequest: (request, next) => {
      if (this.cut) {
        const url = new URL(request.url);
        // Port 1 of the machine itself: nothing answers there.
        url.port = '1';
        request.url = url.href;
      }
      return next(request);
    },
  };
}

const at = '2026-11-23T06:30:00.000Z';
const subject = { kind: 'feedback', id: 'f' } as const;
const delivery = deliveryWith({ id: 'd' });
const person = { kind: 'person', personId: 'aino' } as const;
const anyExperience = {
  ...{ beginnings: [], unitId: null, stageId: null, tag: null, authorId: null },
  adoptedOnly: false,
};

const calls: Readonly<Record<string, (storage: Storage) => Promise<unknown>>> = {
  'feedback.find': (s) => s.feedback.find('f'),
  'feedback.findByReference': (s) => s.feedback.findByReference('R-f'),
  'feedback.contact': (s) => s.feedback.contact('f'),
  'feedback.trail': (s) => s.feedback.trail('f'),
  'feedback.due': (s) => s.feedback.due('2030-01-01'),
  'feedback.queue': (s) => s.feedback.queue(['library']),
  'feedback.loggedBy': (s) => s.feedback.loggedBy('aino', 5),
  'feedback.counts': (s) => s.feedback.counts('2026-01', '2026-12'),
  'feedback.commit': (s) =>
    s.feedback.commit(logging(feedbackWith({ id: 'f' }), { ledger: nothingPlanned })),
  'experiences.find': (s) => s.experiences.find('e'),
  'experiences.findWithThanks': (s) => s.experiences.findWithThanks('e', 'aino'),
  'experiences.recent': (s) => s.experiences.recent(5),
  'experiences.search': (s) => s.experiences.search(anyExperience, { limit: 5, after: null }),
  'experiences.dueFollowUps': (s) => s.experiences.dueFollowUps('2026-11-23', 5),
  'experiences.monthCandidates': (s) => s.experiences.monthCandidates('2026-11'),
  'experiences.commit': (s) => s.experiences.commit(sharing(experienceWith({ id: 'e' }))),
  'metrics.find': (s) => s.metrics.find('m'),
  'metrics.summaries': (s) => s.metrics.summaries(),
  'organisation.snapshot': (s) => s.organisation.snapshot(),
  'organisation.isEmpty': (s) => s.organisation.isEmpty(),
  'organisation.save': (s) => s.organisation.save({ stages: [] }, changedBy),
  'conversations.find': (s) => s.conversations.find(person),
  'conversations.latest': (s) => s.conversations.latest(),
  'conversations.remember': (s) => s.conversations.remember(person, {}, at),
  'conversations.forget': (s) => s.conversations.forget(person),
  'conversations.unreachablePeople': (s) => s.conversations.unreachablePeople(),
  'conversations.networkChannel': (s) => s.conversations.networkChannel(),
  'conversations.sharingChannels': (s) => s.conversations.sharingChannels(),
  'conversations.endAreaChannel': (s) =>
    s.conversations.endAreaChannel('19:x', changedBy, 'stopped'),
  'networkCards.find': (s) => s.networkCards.find('x'),
  'conversations.chooseNetworkChannel': (s) =>
    s.conversations.endNetworkChannel(changedBy, 'stopped'),
  'reminders.find': (s) => s.reminders.find('r'),
  'reminders.plan': (s) =>
    s.reminders.plan(
      {
        id: 'r',
        day: '2026-11-23',
        personId: 'aino',
        about: 'ownMatters',
        onBehalfOf: null,
        feedbackIds: [],
        arrivedIds: [],
      },
      delivery,
    ),
  'ledger.pending': (s) => s.ledgers.feedback.pending(at, 5),
  'ledger.find': (s) => s.ledgers.feedback.find('d'),
  'ledger.posted': (s) => s.ledgers.feedback.posted(subject),
  'ledger.outdated': (s) => s.ledgers.feedback.outdated(5),
  'ledger.refreshed': (s) =>
    s.ledgers.feedback.refreshed({ value: { subject, since: at }, version: 'W/"1"' }),
  'ledger.recent': (s) => s.ledgers.feedback.recent(5),
  'ledger.move': (s) =>
    s.ledgers.feedback.move(
      { value: delivery, version: 'delivery|pending|x|d|000000' },
      { ...delivery, state: 'sending' },
    ),
};

describe('storage that does not answer', () => {
  it('is named when it is opened', async () => {
    const { connectionString } = await testTableService();
    const elsewhere = connectionString.replace(/(127\.0\.0\.1):\d+/, '$1:1');
    await assert.rejects(
      openStorage({ kind: 'connectionString', connectionString: elsewhere }),
      (error: Error & { code?: string }) =>
        error.code === 'storage.unreachable' && error.cause instanceof Error,
    );
  });

  it('is thrown by every call and never looks like nothing there', async () => {
    const line = new CutLine();
    const storage = await openStorage({ ...(await testTableService()), policies: [line.policy] });
    line.cut = true;
    const answers = await Promise.allSettled(Object.values(calls).map((call) => call(storage)));
    const codes = Object.keys(calls).map((name, index) => {
      const answer = answers[index];
      return [
        name,
        answer?.status === 'rejected' ? (answer.reason as { code?: unknown }).code : 'answered',
      ];
    });
    assert.deepEqual(
      codes.filter(([, code]) => code !== 'storage.unreachable'),
      [],
    );
  });
});

describe('storage that refuses who we are', () => {
  it('is named when it is opened', async () => {
    const { connectionString, tablePrefix } = await testTableService();
    const wrong = connectionString.replace(
      /AccountKey=[^;]+/,
      `AccountKey=${Buffer.from('not the key').toString('base64')}`,
    );
    await assert.rejects(
      openStorage({ kind: 'connectionString', connectionString: wrong, tablePrefix }),
      { code: 'storage.forbidden' },
    );
  });
});

describe('storage whose tables are gone', () => {
  it('is an error too', async () => {
    const settings = await testTableService();
    const storage = await openStorage(settings);
    await tableOf(settings, 'Feedback').deleteTable();
    await assert.rejects(storage.feedback.find('f'), { code: 'storage.refused' });
    await assert.rejects(storage.feedback.commit(logging(feedbackWith({ id: 'f' }))), {
      code: 'storage.refused',
    });
  });
});

describe('a row that does not fit', () => {
  it('is named by its table and keys, without what it holds', async () => {
    const store = await testStore();
    const storage = await openStorage(store);
    await storage.feedback.commit(logging(feedbackWith({ id: 'odd', text: 'A secret' })));
    const rows = await TableHand.in(store, 'Feedback', 'feedback');
    await rows.amend('item|odd', { kind: 'A secret kind' });
    await assert.rejects(storage.feedback.find('odd'), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'storage.rowDoesNotFit');
      assert.match(error.message, /Feedback\/feedback\/item\|odd does not fit in kind$/);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  });

  it('is one of a later schema too', async () => {
    const store = await testStore();
    const storage = await openStorage(store);
    await storage.experiences.commit(sharing(experienceWith({ id: 'later' })));
    const rows = await TableHand.in(store, 'Experiences', 'experience');
    await rows.amend('item|later|', { schemaVersion: 2 });
    await assert.rejects(storage.experiences.find('later'), { code: 'storage.rowDoesNotFit' });
  });
});

function tableOf(
  { connectionString, tablePrefix }: { connectionString: string; tablePrefix: string },
  name: string,
): TableClient {
  return TableClient.fromConnectionString(connectionString, `${tablePrefix}${name}`, {
    allowInsecureConnection: true,
  });
}
