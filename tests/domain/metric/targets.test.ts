import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkTarget } from '../../../bot/domain/metric/checkTarget.ts';
import type { Goal } from '../../../bot/domain/metric/metric.ts';
import { setTarget } from '../../../bot/domain/useCases/setTarget.ts';
import { personOf, smallCity } from '../organisation/smallCity.ts';
import { atLeast80, metric, target } from './examples.ts';
import { storeOf } from './storeOf.ts';

const today = '2026-11-23';
const at = '2026-11-23T08:00:00.000Z';
const draft = { validFrom: today, goal: atLeast80, justification: 'Lupaus' };

describe('a target', () => {
  const kinds = (given: Partial<typeof draft>, own = metric()): readonly string[] =>
    checkTarget(own, { ...draft, ...given }, today).map(({ kind }) => kind);

  it('has a reason, a day and limits on its scale in their order', () => {
    assert.deepEqual(kinds({}), []);
    assert.deepEqual(kinds({ justification: ' ' }), ['justificationMissing']);
    assert.deepEqual(kinds({ justification: 'x'.repeat(1001) }), ['tooLong']);
    assert.deepEqual(kinds({ validFrom: '2026-02-30' }), ['notADate']);
    const goal = (target: number, amberLimit: number): { goal: Goal } => ({
      goal: { kind: 'atLeast', target, amberLimit },
    });
    assert.deepEqual(kinds(goal(NaN, 0.7)), ['notANumber']);
    assert.deepEqual(kinds(goal(80, 70)), ['offScale']);
    assert.deepEqual(kinds(goal(0.7, 0.8)), ['limitsCrossed']);
    const band: Goal = { kind: 'within', low: 0.4, high: 0.3, amberLow: 0.2, amberHigh: 0.5 };
    assert.deepEqual(kinds({ goal: band }), ['limitsCrossed']);
  });

  it('judges nothing anew that has been judged; only the first may reach back', () => {
    assert.deepEqual(kinds({ validFrom: '2026-11-22' }), ['beforeToday']);
    assert.deepEqual(kinds({ validFrom: '2025-01-01' }, metric({ targets: [] })), []);
  });

  it('is set by editors only, and the earlier versions stay', async () => {
    const metrics = storeOf(metric());
    const wish = { metricId: 'm-1', draft, at, seen: 1 };
    for (const id of ['clerk', 'librarian', 'director']) {
      const outcome = await setTarget({ metrics }, { ...wish, by: personOf(id) }, smallCity);
      assert.equal(outcome.kind, 'notAllowed', id);
    }
    const by = personOf('editor');
    for (const time of ['once', 'sent again']) {
      const outcome = await setTarget({ metrics }, { ...wish, by }, smallCity);
      assert.ok(outcome.kind === 'set', time);
      assert.deepEqual(outcome.metric.targets, [
        target(atLeast80),
        { ...draft, setBy: 'editor', setAt: at },
      ]);
    }
  });

  it('never loses a version, whatever is set in whichever order', async () => {
    const days = fc
      .integer({ min: 0, max: 40 })
      .map((day) => new Date(Date.UTC(2026, 10, 23 + day)).toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(days, fc.integer({ min: 70, max: 99 })), { maxLength: 8 }),
        async (list) => {
          const metrics = storeOf(metric());
          const ever = new Set<string>();
          let seen = 1;
          for (const [index, [validFrom, percent]] of list.entries()) {
            const goal: Goal = { kind: 'atLeast', target: percent / 100, amberLimit: 0.7 };
            const own = { ...draft, validFrom, goal };
            const setAt = new Date(Date.parse(at) + index).toISOString();
            const outcome = await setTarget(
              { metrics },
              { metricId: 'm-1', draft: own, seen, by: personOf('editor'), at: setAt },
              smallCity,
            );
            if (outcome.kind === 'set') seen = outcome.metric.targets.length;
            ever.add(JSON.stringify([validFrom, percent / 100]));
          }
          const targets = (await metrics.find('m-1'))?.value.metric.targets ?? [];
          const kept = targets.map(({ validFrom, goal }) =>
            JSON.stringify([validFrom, goal.kind === 'atLeast' ? goal.target : null]),
          );
          for (const each of ever) assert.ok(kept.includes(each), each);
          assert.deepEqual(
            [...targets].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
            targets,
          );
        },
      ),
    );
  });
});

describe('a target set by two', () => {
  it('shows the second what the first has set, and writes nothing over it', async () => {
    const metrics = storeOf(metric());
    const by = personOf('editor');
    const wish = { metricId: 'm-1', seen: 1, by, at };
    const first = await setTarget({ metrics }, { ...wish, draft }, smallCity);
    assert.equal(first.kind, 'set');
    const other = { ...draft, justification: 'Toinen syy' };
    const second = await setTarget({ metrics }, { ...wish, draft: other }, smallCity);
    assert.ok(second.kind === 'overtaken');
    assert.equal(second.metric.targets.at(-1)?.justification, 'Lupaus');
    const again = await setTarget({ metrics }, { ...wish, draft: other, seen: 2 }, smallCity);
    assert.ok(again.kind === 'set');
    assert.equal(again.metric.targets.length, 3);
  });
});
