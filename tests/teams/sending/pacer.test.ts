import assert from 'node:assert/strict';
import { HeldBack } from '../../../bot/teams/sending/heldBack.ts';
import { createPacer } from '../../../bot/teams/sending/pacer.ts';
import { appLimits, threadLimits } from '../../../bot/teams/sending/teamsLimits.ts';
import { ManualClock } from '../../support/manualClock.ts';

const limits = { thread: threadLimits, app: appLimits };

describe('the pacer', () => {
  let clock: ManualClock;
  let arrivals: number[];
  const arrive = (): Promise<number> => Promise.resolve(arrivals.push(clock.milliseconds()));
  const pacer = (random = 0) =>
    createPacer(
      { milliseconds: clock.milliseconds, pause: clock.pause, random: () => random },
      limits,
    );

  /** Lets everything that waits go on, pause by pause, until it has ended. */
  async function toTheEnd<T>(work: Promise<T>): Promise<T> {
    const ended = Symbol('ended');
    const end = work.then(
      () => ended,
      () => ended,
    );
    const turn = (): Promise<unknown> => new Promise(setImmediate);
    while ((await Promise.race([end, turn()])) !== ended) clock.next();
    return work;
  }

  beforeEach(() => {
    clock = new ManualClock();
    arrivals = [];
  });

  it('sends eight to one thread in no less than a second, and a ninth a second later', async () => {
    const { run } = pacer();
    await toTheEnd(Promise.all(Array.from({ length: 9 }, () => run('19:channel', arrive))));
    assert.deepEqual(arrivals, [0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
  });

  it('keeps to what the app may send a second, whatever the threads', async () => {
    const { run } = pacer();
    const work = Array.from({ length: 120 }, (_, index) => run(`a:chat-${index}`, arrive));
    await toTheEnd(Promise.all(work));
    const perSecond = Map.groupBy(arrivals, (at) => Math.floor(at / 1_000));
    assert.deepEqual(
      [...perSecond.values()].map(({ length }) => length),
      [45, 45, 30],
    );
  });

  it('gives a card back, with nothing sent, when its turn is further off', async () => {
    const { run } = pacer();
    const work = Promise.allSettled(Array.from({ length: 70 }, () => run('19:channel', arrive)));
    const outcomes = await toTheEnd(work);
    const givenBack = outcomes.flatMap((each): unknown[] =>
      each.status === 'rejected' ? [each.reason] : [],
    );
    assert.equal(arrivals.length + givenBack.length, 70);
    assert.ok(arrivals.length >= 8 && arrivals.length <= 60);
    assert.ok(givenBack.every((error) => error instanceof HeldBack && error.fault === 'paced'));
  });

  it('holds back a thread that was told to wait, and no other', async () => {
    const { run, holdBack } = pacer();
    assert.equal(holdBack('19:busy', 20_000), 20_000);
    await assert.rejects(run('19:busy', arrive), { name: 'HeldBack', pauseMs: 20_000 });
    await run('19:other', arrive);
    assert.deepEqual(arrivals, [0]);
    clock.go(20_000);
    await run('19:busy', arrive);
    assert.deepEqual(arrivals, [0, 20_000]);
  });

  it('adds up to a quarter to a pause by chance, and never takes from it', () => {
    assert.equal(pacer(0).holdBack('t', 8_000), 8_000);
    assert.equal(pacer(0.5).holdBack('t', 8_000), 9_000);
    assert.ok(pacer(0.999_999).holdBack('t', 8_000) <= 10_000);
  });

  it('counts a request that failed too', async () => {
    const { run } = pacer();
    const fail = (): Promise<never> => Promise.reject(new Error('refused'));
    for (let sent = 0; sent < 7; sent += 1) await assert.rejects(run('t', fail), /refused/);
    const last = run('t', arrive);
    await new Promise(setImmediate);
    assert.deepEqual(arrivals, []);
    await toTheEnd(last);
    assert.deepEqual(arrivals, [1_000]);
  });
});
