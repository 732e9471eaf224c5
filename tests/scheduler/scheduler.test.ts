import assert from 'node:assert/strict';
import { createScheduler, type Job } from '../../bot/scheduler/scheduler.ts';
import { ManualClock } from '../support/manualClock.ts';

describe('the scheduler', () => {
  let clock: ManualClock;
  let faults: string[];
  const start = (...jobs: readonly Job[]) => {
    const scheduler = createScheduler({
      jobs,
      now: () => new Date(clock.milliseconds()).toISOString(),
      timers: clock.timers,
      log: { error: (_details, message) => void faults.push(message) },
    });
    scheduler.start();
    return scheduler;
  };
  /** Rounds of a job that does nothing take a few turns of the loop. */
  const roundsEnd = (): Promise<unknown> => new Promise(setImmediate);

  beforeEach(() => {
    clock = new ManualClock();
    faults = [];
  });

  it('makes a round at the start, at each regular time and when woken', async () => {
    let rounds = 0;
    const scheduler = start({ name: 'job', run: () => Promise.resolve(void (rounds += 1)) });
    await roundsEnd();
    clock.regular[0]?.();
    await roundsEnd();
    scheduler.wake();
    await roundsEnd();
    assert.equal(rounds, 3);
    await scheduler.stop();
    scheduler.wake();
    await roundsEnd();
    assert.equal(rounds, 3);
  });

  it('makes one more round for all who woke it during one, and never two at once', async () => {
    let [rounds, atOnce] = [0, 0];
    const first = Promise.withResolvers();
    const scheduler = start({
      name: 'job',
      run: async () => {
        rounds += 1;
        atOnce += 1;
        assert.equal(atOnce, 1);
        await first.promise;
        atOnce -= 1;
      },
    });
    for (let woken = 0; woken < 10; woken += 1) scheduler.wake();
    first.resolve(null);
    await roundsEnd();
    assert.equal(rounds, 2);
    await scheduler.stop();
  });

  it('goes on with the next job, and the next round, when one fails', async () => {
    let rounds = 0;
    const scheduler = start(
      { name: 'broken', run: () => Promise.reject(new Error('away')) },
      { name: 'sound', run: () => Promise.resolve(void (rounds += 1)) },
    );
    await roundsEnd();
    scheduler.wake();
    await roundsEnd();
    assert.equal(rounds, 2);
    assert.deepEqual(faults, ['a job failed', 'a job failed']);
    await scheduler.stop();
  });

  it('wakes at the earliest of the times that it was asked for', async () => {
    const rounds: number[] = [];
    const scheduler = start({
      name: 'job',
      run: () => Promise.resolve(void rounds.push(clock.milliseconds())),
    });
    await roundsEnd();
    scheduler.wakeIn(5_000);
    scheduler.wakeIn(2_000);
    scheduler.wakeIn(9_000);
    assert.equal(clock.waiting, 1);
    clock.go(10_000);
    await roundsEnd();
    assert.equal(rounds.length, 2);
    scheduler.wakeIn(1_000);
    await scheduler.stop();
    assert.equal(clock.waiting, 0);
  });

  it('stops when what its rounds have begun has ended too', async () => {
    const begun = Promise.withResolvers();
    let settled = false;
    const scheduler = start({
      name: 'job',
      run: () => Promise.resolve(),
      settle: async () => {
        await begun.promise;
        settled = true;
      },
    });
    const stopped = scheduler.stop();
    await roundsEnd();
    assert.equal(settled, false);
    begun.resolve(null);
    await stopped;
    assert.equal(settled, true);
  });
});
