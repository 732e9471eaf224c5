import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkTarget } from '../../../bot/domain/metric/checkTarget.ts';
import type { Goal, Metric } from '../../../bot/domain/metric/metric.ts';
import { metricTemplates } from '../../../bot/domain/metric/metricTemplates.ts';
import type { MetricHistory, MetricStore } from '../../../bot/domain/ports/metricStore.ts';
import { defineMetric } from '../../../bot/domain/useCases/defineMetric.ts';
import { setTarget } from '../../../bot/domain/useCases/setTarget.ts';
import { personOf, smallCity } from '../organisation/smallCity.ts';
import { atLeast80, metric, target } from './examples.ts';

const today = '2026-11-23';
const at = '2026-11-23T08:00:00.000Z';
const draft = { validFrom: today, goal: atLeast80, justification: 'Lupaus' };

/** A store of metrics in memory, with the versions that the real one has. */
function storeOf(...given: readonly Metric[]): MetricStore {
  const stored = new Map<string, { value: MetricHistory; version: string }>(
    given.map((each) => [each.id, { value: { metric: each, measurements: [] }, version: '1' }]),
  );
  return {
    find: (id) => Promise.resolve(stored.get(id) ?? null),
    summaries: () => Promise.resolve([]),
    superseded: () => Promise.resolve([]),
    save: (before, changed) => {
      const found = stored.get(changed.id);
      if (before === null && found !== undefined) return Promise.resolve('exists');
      if (before !== null && before.version !== found?.version) return Promise.resolve('conflict');
      const version = String(Number(found?.version ?? 0) + 1);
      stored.set(changed.id, { value: { metric: changed, measurements: [] }, version });
      return Promise.resolve('committed');
    },
  };
}

describe('a target', () => {
  const kinds = (given: Partial<typeof draft>, own = metric()): readonly string[] =>
    checkTarget(own, { ...draft, ...given }, today).map(({ kind }) => kind);

  it('has a reason, a day and limits on its scale in their order', () => {
    assert.deepEqual(kinds({}), []);
    assert.deepEqual(kinds({ justification: ' ' }), ['justificationMissing']);
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
    const wish = { metricId: 'm-1', draft, at };
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
          for (const [index, [validFrom, percent]] of list.entries()) {
            const goal: Goal = { kind: 'atLeast', target: percent / 100, amberLimit: 0.7 };
            const own = { ...draft, validFrom, goal };
            const setAt = new Date(Date.parse(at) + index).toISOString();
            await setTarget(
              { metrics },
              { metricId: 'm-1', draft: own, by: personOf('editor'), at: setAt },
              smallCity,
            );
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

describe('a metric from a template', () => {
  const by = personOf('editor');
  const wish = { templateId: 'csat', partId: 'library' };

  it('is known by its name and question in three languages', () => {
    assert.equal(new Set(metricTemplates.map(({ id }) => id)).size, metricTemplates.length);
    for (const { name, asked } of metricTemplates) {
      for (const text of [name.fi, name.sv, name.en, asked.fi, asked.sv, asked.en]) {
        assert.notEqual(text.trim(), '');
      }
    }
  });

  it('can be defined of each template, once, by editors only', async () => {
    for (const { id: templateId, scale } of metricTemplates) {
      const metrics = storeOf();
      const defined = { id: 'new-metric', wish: { ...wish, templateId } };
      const refused = await defineMetric(
        { metrics },
        { ...defined, by: personOf('librarian') },
        smallCity,
      );
      assert.equal(refused.kind, 'notAllowed');
      const first = await defineMetric({ metrics }, { ...defined, by }, smallCity);
      assert.ok(first.kind === 'defined');
      assert.deepEqual(first.metric.scale, scale);
      assert.deepEqual(await defineMetric({ metrics }, { ...defined, by }, smallCity), first);
    }
  });

  it('names everything that is wrong', async () => {
    const faulty = {
      ...{ ...wish, partId: 'nowhere', stageId: 'nowhere', name: { fi: ' ' } },
      ...{ minimumResponses: 4, responseRateFloor: 2, counterMetricId: 'none' },
      responsibility: { measures: 'nobody' },
    };
    const outcome = await defineMetric(
      { metrics: storeOf() },
      { id: 'm', wish: faulty, by },
      smallCity,
    );
    assert.deepEqual(outcome, {
      kind: 'faults',
      faults: [
        ...['nameMissing', 'unknownPart', 'unknownStage', 'unknownPerson'],
        ...['minimumTooSmall', 'floorNotAShare', 'unknownCounterMetric'],
      ],
    });
  });
});
