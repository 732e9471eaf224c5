import assert from 'node:assert/strict';
import type { FeedbackStore } from '../../bot/domain/ports/feedbackStore.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import type { TestStorage } from './support/openTestStorage.ts';
import { deliveryWith } from './support/sampleDelivery.ts';
import { feedbackWith, logging, monday, moving, storedFeedback } from './support/sampleFeedback.ts';

describe('what a feedback costs', () => {
  let opened: TestStorage;
  let store: FeedbackStore;

  before(async () => {
    opened = await openTestStorage();
    store = opened.storage.feedback;
  });

  const log = (id: string) =>
    store.commit(
      logging(feedbackWith({ id, unitId: 'cost' }), {
        contact: { name: 'Kaisa', phone: null, email: null },
        ledger: { planned: [deliveryWith({ id: `d-${id}` })], outdatesCards: true },
      }),
    );

  it('logs with one read and one transaction', async () => {
    await log('cost-1');
    opened.requests.start();
    assert.equal(await log('cost-2'), 'committed');
    assert.deepEqual(opened.requests.counted, { reads: 1, transactions: 1 });
  });

  it('moves with one transaction after the caller’s read', async () => {
    await log('cost-3');
    const read = await storedFeedback(store, 'cost-3');
    opened.requests.start();
    await store.commit(moving(read, 'take', { state: 'inHandling' }));
    assert.deepEqual(opened.requests.counted, { reads: 0, transactions: 1 });
  });

  it('answers with one read more, for the counts', async () => {
    const read = await storedFeedback(store, 'cost-3');
    opened.requests.start();
    await store.commit(moving(read, 'answer', { state: 'answered', answeredAt: monday }));
    assert.deepEqual(opened.requests.counted, { reads: 1, transactions: 1 });
  });

  it('transfers with the two units’ counts read at the same time', async () => {
    const read = await storedFeedback(store, 'cost-2');
    opened.requests.start();
    await store.commit(moving(read, 'transfer', { unitId: 'elsewhere' }));
    assert.deepEqual(opened.requests.counted, { reads: 2, transactions: 1 });
  });

  it('lists, queues and counts in one request each', async () => {
    opened.requests.start();
    await store.loggedBy('aino', 20);
    await store.queue(['cost']);
    await store.due('2026-12-31');
    await store.counts('2025-12', '2026-11');
    assert.deepEqual(opened.requests.counted, { reads: 4, transactions: 0 });
  });

  it('collides with nobody in its own process', async () => {
    opened.requests.start();
    await Promise.all(Array.from({ length: 8 }, (_, index) => log(`own-${index}`)));
    assert.deepEqual(opened.requests.counted, { reads: 8, transactions: 8 });
  });
});
