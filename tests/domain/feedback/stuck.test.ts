import assert from 'node:assert/strict';
import { mayHaveGoneToAndFro, stuckReasons } from '../../../bot/domain/feedback/stuck.ts';
import type { FeedbackEvent } from '../../../bot/domain/ports/feedbackStore.ts';

/** The trail of a feedback that has been in these units, one after another. */
function trailThrough(...units: readonly string[]): readonly FeedbackEvent[] {
  return units.map((unitId, index) => ({
    at: '2026-11-23T08:00:00.000Z',
    by: 'aino',
    what: index === 0 ? 'log' : units[index - 1] === unitId ? 'take' : 'transfer',
    from: index === 0 ? null : 'new',
    to: 'new',
    ...{ unitId, note: null },
  }));
}

const left = {
  former: { parts: new Map(), people: new Map([['veikko', { id: 'veikko' }]]), stages: new Map() },
} as unknown as Parameters<typeof stuckReasons>[2];

describe('a feedback that does not get on', () => {
  const reasons = (handlerId: string | null, ...units: readonly string[]) =>
    stuckReasons({ handlerId }, trailThrough(...units), left);

  it('is one whose holder has left', () => {
    assert.deepEqual(reasons('veikko', 'pool'), [{ kind: 'holderLeft', personId: 'veikko' }]);
    assert.deepEqual(reasons('aino', 'pool'), []);
    assert.deepEqual(reasons(null, 'pool'), []);
  });

  it('is one that two units have passed there and back', () => {
    assert.deepEqual(reasons(null, 'pool', 'pool', 'hall', 'pool'), [
      { kind: 'passedToAndFro', between: ['pool', 'hall'], times: 2 },
    ]);
    assert.deepEqual(reasons(null, 'pool', 'hall', 'pool', 'hall'), [
      { kind: 'passedToAndFro', between: ['pool', 'hall'], times: 3 },
    ]);
  });

  it('is none that goes on to one unit after another', () => {
    assert.deepEqual(reasons(null, 'pool', 'hall', 'library', 'museum'), []);
  });

  it('names every pair, the one with most turns first', () => {
    assert.deepEqual(
      reasons('veikko', 'pool', 'hall', 'pool', 'library', 'pool', 'library').map((reason) =>
        reason.kind === 'passedToAndFro' ? reason.between.join() : reason.kind,
      ),
      ['holderLeft', 'pool,library', 'pool,hall'],
    );
  });

  it('has been passed on twice before its trail is looked at', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((transfers) => mayHaveGoneToAndFro({ transfers })),
      [false, false, true, true],
    );
  });
});
