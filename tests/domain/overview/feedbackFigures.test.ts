import assert from 'node:assert/strict';
import type { FeedbackCounts, KindCounts } from '../../../bot/domain/ports/feedbackStore.ts';
import { feedbackFigures } from '../../../bot/domain/overview/feedbackFigures.ts';
import { weekendsOnly } from '../calendar/weekends.ts';
import { counts, matter, smallCity } from './smallCity.ts';

const today = '2026-11-25';

/** Counts of a month, all through one channel and at one stage. */
function received(
  unitId: string,
  month: string,
  kinds: KindCounts,
  { stage = 'visit', days = {} }: { stage?: string; days?: Record<string, number> } = {},
): FeedbackCounts {
  const count = Object.values(kinds).reduce((sum, each) => sum + each, 0);
  return {
    ...counts(unitId, month, kinds),
    byChannel: { phone: count },
    byStage: { [stage]: count },
    crossed: {
      kindsByChannel: { phone: kinds },
      kindsByStage: { [stage]: kinds },
      answeredAfter: days,
      answeredUntimed: 0,
    },
  };
}

const figuresOf = (
  rows: readonly FeedbackCounts[],
  partId: string | null = null,
  organisation = smallCity,
) =>
  feedbackFigures(
    { organisation, counts: rows, withDay: [], calendar: weekendsOnly },
    partId,
    today,
  );

describe('figures of feedback', () => {
  it('tell the praise to criticism of a channel and a stage, with its sure change', () => {
    const { crossed } = figuresOf([
      received('library', '2026-03', { praise: 40, criticism: 10 }),
      received('library', '2025-03', { praise: 10, criticism: 40 }),
    ]);
    for (const tally of [crossed?.channels.get('phone'), crossed?.stages.get('visit')]) {
      assert.equal(tally?.count, 50);
      assert.deepEqual(tally.praise.ratio, { kind: 'ratio', toOne: 4 });
      assert.equal(tally.praise.change.kind, 'up');
    }
    assert.equal(crossed?.channels.get('letter')?.count, 0);
    assert.equal(crossed.stages.get(null)?.count, 0);
  });

  it('roll handling times up to those of all their answers', () => {
    const rows = [
      received('library', '2026-10', { criticism: 4 }, { days: { 1: 2, 9: 2 } }),
      received('museum', '2026-11', { criticism: 3 }, { days: { 2: 3 } }),
      received('waterWorks', '2026-11', { criticism: 5 }, { days: { 30: 5 } }),
    ];
    const area = figuresOf(rows, 'culture');
    assert.deepEqual(area.crossed?.handling.typical, { median: 2, ninetieth: 9, n: 7 });
    assert.deepEqual(
      area.crossed.handling.bands.map(({ count }) => count),
      [2, 3, 0, 2, 0, 0],
    );
    // Of four answers nothing is told but how many they are.
    const unit = figuresOf(rows, 'library').crossed?.handling;
    assert.deepEqual([unit?.n, unit?.typical, unit?.bands], [4, null, []]);
    assert.equal(figuresOf(rows).crossed?.handling.n, 12);
  });

  it('withhold the handling times from which those of four answers could be worked out', () => {
    const rows = [
      received('library', '2026-10', { criticism: 4 }, { days: { 1: 4 } }),
      received('museum', '2026-11', { criticism: 16 }, { days: { 2: 16 } }),
      received('waterWorks', '2026-11', { criticism: 9 }, { days: { 30: 9 } }),
    ];
    const handlingOf = (partId: string | null) => figuresOf(rows, partId).crossed?.handling;
    assert.equal(handlingOf(null)?.typical?.n, 29);
    assert.equal(handlingOf('culture')?.typical?.n, 20);
    for (const unit of ['library', 'museum']) {
      assert.deepEqual([handlingOf(unit)?.typical, handlingOf(unit)?.bands], [null, []], unit);
    }
    const inArea = figuresOf(rows, 'culture').parts.map(({ part, handling }) => [
      part.id,
      handling?.typical ?? null,
      handling?.n,
    ]);
    assert.deepEqual(inArea, [
      ['library', null, 4],
      ['museum', null, 16],
    ]);
  });

  it('are not crossed where one row of the two years is of an earlier version', () => {
    const old = { ...counts('library', '2025-02', { praise: 1 }), crossed: null };
    const rows = [old, received('waterWorks', '2026-11', { praise: 3 })];
    assert.equal(figuresOf(rows).crossed, null);
    assert.equal(figuresOf(rows).channels.get('phone'), 3, 'what it always told it still tells');
    assert.notEqual(figuresOf(rows, 'water').crossed, null, 'another part has no such row');
    const emptied = { ...counts('library', '2025-02', {}), crossed: null };
    assert.notEqual(figuresOf([emptied]).crossed, null, 'a row that counts nothing hides nothing');
  });

  it('keep what a closed unit received with the area that it was in', () => {
    const { library, ...parts } = Object.fromEntries(smallCity.parts);
    assert.ok(library);
    const organisation = {
      ...smallCity,
      parts: new Map(Object.entries(parts)),
      former: {
        ...smallCity.former,
        parts: new Map([['library', { ...library, endedOn: '2026-11-01' }]]),
      },
    };
    const rows = [received('library', '2026-10', { praise: 2 })];
    assert.equal(figuresOf(rows, 'culture', organisation).total.count, 2);
    assert.equal(figuresOf(rows, 'library', organisation).total.count, 2);
    assert.equal(figuresOf(rows, 'water', organisation).total.count, 0);
  });

  it('keep a stage that the city no longer has apart from what has none', () => {
    const { stages, crossed } = figuresOf([
      received('library', '2026-10', { praise: 2 }, { stage: 'gone' }),
    ]);
    assert.deepEqual(
      [...stages],
      [
        ['visit', 0],
        ['gone', 2],
        [null, 0],
      ],
    );
    assert.equal(crossed?.stages.get('gone')?.count, 2);
  });

  it('tell how long what is open has waited, in working days', () => {
    const waitingOf = (...days: readonly string[]) => {
      const open = days.map((receivedOn, index) =>
        matter(String(index), { receivedOn, unitId: 'library' }),
      );
      const source = { organisation: smallCity, counts: [], withDay: open, calendar: weekendsOnly };
      return feedbackFigures(source, 'culture', today).waiting;
    };
    const days = ['2026-11-23', '2026-11-20', '2026-11-16', '2026-11-24', '2026-11-24'];
    const typical = { median: 2, ninetieth: 5.4, n: 5 };
    assert.deepEqual(waitingOf(...days), { count: 5, typical, longest: 7 });
    assert.deepEqual(
      waitingOf(...days.slice(0, 4)),
      { count: 4, typical: null, longest: null },
      'of four only that they wait',
    );
  });
});
