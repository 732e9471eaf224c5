import assert from 'node:assert/strict';
import {
  createRateLimit,
  tokensOf,
  weighedByAnswers,
  type Caller,
} from '../../bot/http/rateLimit.ts';
import { Refusal } from '../../bot/http/refusal.ts';

describe('the rate limit', () => {
  let milliseconds = 0;
  const limit = createRateLimit({ burst: 3, perSecond: 1 }, () => milliseconds);

  function from(authorization: string | undefined, remoteAddress = '10.0.0.1'): Caller {
    return { headers: { authorization }, socket: { remoteAddress } };
  }
  function allowed(request: Caller): boolean {
    try {
      limit(request);
      return true;
    } catch (error) {
      assert.ok(error instanceof Refusal && error.code === 'tooManyRequests');
      return false;
    }
  }

  it('lets a burst through, then as many as seconds have passed', () => {
    assert.deepEqual(
      [1, 2, 3, 4].map(() => allowed(from('a'))),
      [true, true, true, false],
    );
    milliseconds += 2000;
    assert.deepEqual(
      [1, 2, 3].map(() => allowed(from('a'))),
      [true, true, false],
    );
  });

  it('keeps people behind one address apart by their credential', () => {
    assert.equal(allowed(from('b')), true);
    assert.equal(allowed(from(undefined)), true);
    assert.equal(allowed(from('a')), false);
  });

  it('weighs a request by what it costs, and takes all there is for what costs more', () => {
    const weighing = createRateLimit({ burst: 10, perSecond: 1 }, () => milliseconds);
    const takes = (caller: string, tokens: number) => {
      try {
        weighing(from(caller), tokens);
        return true;
      } catch (error) {
        assert.ok(error instanceof Refusal);
        return false;
      }
    };
    assert.deepEqual(
      [takes('c', 6), takes('c', 6), takes('c', 3), takes('c', 1)],
      [...[true, false, true, false]],
    );
    assert.deepEqual([takes('d', 500), takes('d', 1)], [true, false]);
  });

  it('knows from a route’s last answer how much the next one costs', () => {
    const taken: number[] = [];
    const { limit: take, answered } = weighedByAnswers((_, tokens = 1) => {
      taken.push(tokens);
    });
    take(from('e'));
    answered(1_000_000);
    take(from('e'));
    answered(2_000);
    take(from('e'));
    assert.deepEqual(taken, [1, 1 + tokensOf(1_000_000), 1]);
    assert.ok(tokensOf(1_000_000) > 1);
  });

  it('forgets nobody early: who asked too often stays refused while others come', () => {
    for (let other = 0; other < 500; other += 1) allowed(from(`other-${other.toString()}`));
    assert.equal(allowed(from('a')), false);
  });
});
