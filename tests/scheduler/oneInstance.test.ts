import assert from 'node:assert/strict';
import { oneInstance } from '../../bot/scheduler/oneInstance.ts';
import type { Job } from '../../bot/scheduler/scheduler.ts';
import { openTestStorage } from '../storage/support/openTestStorage.ts';

const leaseMs = 30_000;
const at = (second: number): string => new Date(Date.UTC(2026, 10, 23, 8, 0, second)).toISOString();

describe('a job for one instance', () => {
  let done: string[];
  let requests: () => number;
  let instances: readonly [Job, Job];

  beforeEach(async () => {
    const store = await openTestStorage();
    done = [];
    requests = () => store.requests.counted.reads + store.requests.counted.transactions;
    const instance = (holder: string): Job =>
      oneInstance(
        { name: 'job', run: () => Promise.resolve(void done.push(holder)) },
        { leases: store.storage.leases, holder, leaseMs },
      );
    instances = [instance('first'), instance('second')];
  });

  it('is done by the one that came first, again and again', async () => {
    for (const second of [0, 15, 30, 45]) {
      for (const { run } of instances) await run(at(second));
    }
    assert.deepEqual(done, ['first', 'first', 'first', 'first']);
  });

  it('is taken over when that one has died', async () => {
    await instances[0].run(at(0));
    await instances[1].run(at(29));
    await instances[1].run(at(30));
    assert.deepEqual(done, ['first', 'second']);
    // The first was only slow: it notices.
    await instances[0].run(at(31));
    assert.deepEqual(done, ['first', 'second']);
  });

  it('is handed over at once when that one ends', async () => {
    await instances[0].run(at(0));
    await instances[0].settle?.();
    await instances[1].run(at(1));
    assert.deepEqual(done, ['first', 'second']);
  });

  it('asks the store nothing while the lease has long to go', async () => {
    const [{ run }] = instances;
    await run(at(0));
    const asked = requests();
    for (let second = 1; second < 15; second += 1) await run(at(second));
    assert.equal(requests(), asked);
    assert.equal(done.length, 15);
  });
});
