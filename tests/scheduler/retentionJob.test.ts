import assert from 'node:assert/strict';
import { defaultCitySettings } from '../../bot/domain/settings/citySettings.ts';
import { smallCity } from '../domain/organisation/smallCity.ts';
import { retentionJob } from '../../bot/scheduler/retentionJob.ts';
import { openTestStorage } from '../storage/support/openTestStorage.ts';
import { feedbackWith, logging } from '../storage/support/sampleFeedback.ts';

/** Received in November 2024; 24 months later their time is up. */
async function withOldPraise(count: number) {
  const { storage, requests } = await openTestStorage();
  const ids = Array.from({ length: count }, (_, index) => `praise-${String(index)}`);
  await Promise.all(
    ids.map((id) => {
      const given = { id, kind: 'praise', receivedOn: '2024-11-23', answerBy: null } as const;
      return storage.feedback.commit(logging(feedbackWith({ ...given, takeBy: null })));
    }),
  );
  const job = retentionJob({
    ...{ ...storage, feedbacks: storage.feedback, newId: () => 'id', nameOf: () => 'Former' },
    organisations: {
      change: () => Promise.reject(new Error('nobody has left')),
      snapshot: () => Promise.resolve({ ...smallCity, settings: defaultCitySettings }),
    },
  });
  const texts = async () => {
    let left = 0;
    for await (const { text } of storage.feedback.all()) left += text === null ? 0 : 1;
    return left;
  };
  return { job, requests, texts };
}

describe('the job that removes what was kept long enough', () => {
  it('waits for the small hours of the day on which the time is up', async () => {
    const { job, texts } = await withOldPraise(1);
    for (const at of ['2026-11-22T22:30:00.000Z', '2026-11-23T01:59:00.000Z']) {
      await job.run(at);
      assert.equal(await texts(), 1, at);
    }
    await job.run('2026-11-23T02:00:00.000Z');
    assert.equal(await texts(), 0);
  });

  it('asks the store fourteen times a day where nothing is due', async () => {
    const { job, requests } = await withOldPraise(0);
    requests.start();
    await job.run('2026-11-23T08:00:00.000Z');
    await job.run('2026-11-23T08:00:15.000Z');
    assert.deepEqual(requests.counted, { reads: 14, transactions: 0 });
    await job.run('2026-11-24T08:00:00.000Z');
    assert.deepEqual(requests.counted, { reads: 28, transactions: 0 });
  });

  it('removes a hundred in a round and goes on in the next', async () => {
    const { job, texts } = await withOldPraise(130);
    await job.run('2026-11-23T08:00:00.000Z');
    assert.equal(await texts(), 30);
    await job.run('2026-11-23T08:00:15.000Z');
    assert.equal(await texts(), 0);
  });
});
