import assert from 'node:assert/strict';
import { enterableMetrics } from '../../../bot/domain/metric/dueFirst.ts';
import {
  definitionText,
  directionOf,
  unsaid,
  type MetricDefinition,
} from '../../../bot/domain/metric/metricDefinition.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { metricTemplates } from '../../../bot/domain/metric/metricTemplates.ts';
import { defineMetric, redefineMetric } from '../../../bot/domain/useCases/defineMetric.ts';
import { endMetric } from '../../../bot/domain/useCases/endMetric.ts';
import { personOf, smallCity } from '../organisation/smallCity.ts';
import { atLeast80, measurement, metric, target } from './examples.ts';
import { storeOf } from './storeOf.ts';
import { changedBy } from '../../support/changedBy.ts';

const by = personOf('editor');
const today = '2026-11-23';
const at = '2026-11-23T08:00:00.000Z';

const definition: MetricDefinition = {
  ...unsaid,
  name: { fi: 'Tyytyväisyys' },
  method: 'survey',
  cadence: 'quarterly',
  scale: { kind: 'mean', min: 1, max: 5 },
  partId: 'library',
};

describe('a metric from a template', () => {
  it('is known by its name and question in three languages', () => {
    assert.equal(new Set(metricTemplates.map(({ id }) => id)).size, metricTemplates.length);
    for (const { name, asked } of metricTemplates) {
      for (const text of [name.fi, name.sv, name.en, asked.fi, asked.sv, asked.en]) {
        assert.notEqual(text.trim(), '');
      }
    }
  });

  it('can be defined of each template, once, by editors only', async () => {
    for (const template of metricTemplates) {
      const metrics = storeOf();
      const defined = { id: 'new-metric', definition: { ...definition, ...template } };
      const refused = await defineMetric(
        { metrics },
        { ...defined, by: personOf('librarian'), at },
        smallCity,
      );
      assert.equal(refused.kind, 'notAllowed');
      const first = await defineMetric({ metrics }, { ...defined, by, at }, smallCity);
      assert.ok(first.kind === 'defined');
      assert.deepEqual(first.metric.scale, template.scale);
      assert.equal(directionOf(first.metric), template.direction);
      assert.deepEqual(await defineMetric({ metrics }, { ...defined, by, at }, smallCity), first);
    }
  });
});

describe('a metric’s definition', () => {
  async function faultsOf(changes: Partial<MetricDefinition>): Promise<readonly string[]> {
    const outcome = await defineMetric(
      { metrics: storeOf() },
      { id: 'm', definition: { ...definition, ...changes }, by, at },
      smallCity,
    );
    return outcome.kind === 'faults' ? outcome.faults.map(({ kind }) => kind) : [];
  }

  it('names everything that is wrong', async () => {
    assert.deepEqual(await faultsOf({}), []);
    assert.deepEqual(
      await faultsOf({
        ...{ partId: 'nowhere', stageId: 'nowhere', name: { fi: ' ' }, asked: { fi: '', sv: 'x' } },
        ...{ minimumResponses: 4, responseRateFloor: 2, counterMetricId: 'none' },
        ...{
          scale: { kind: 'mean', min: 5, max: 5 },
          usual: { ...unsaid.usual, targetGroupSize: -1 },
        },
        responsibility: { ...unsaid.responsibility, measures: 'nobody' },
      }),
      [
        ...['nameMissing', 'askedMissing', 'unknownPart', 'unknownStage', 'scaleEnds'],
        ...['targetGroupNotACount', 'minimumTooSmall', 'floorNotAShare', 'unknownPerson'],
        'unknownCounterMetric',
      ],
    );
    assert.deepEqual(await faultsOf({ name: { fi: 'x'.repeat(151) }, source: 'x'.repeat(501) }), [
      'tooLong',
      'tooLong',
    ]);
    assert.deepEqual(await faultsOf({ scale: { kind: 'amount', unit: 'min', decimals: 0.5 } }), [
      'decimalsNotACount',
    ]);
  });

  it('is said anew upon what was seen, and the loser sees the newest', async () => {
    const before = metric({ id: 'm-1', partId: 'library' });
    const metrics = storeOf(before);
    const isSeen = (standing: string): boolean => standing === definitionText(before);
    const changed = { ...before, name: { fi: 'Uusi nimi' } };
    const wish = { id: 'm-1', by, at, isSeen };
    const first = await redefineMetric({ metrics }, { ...wish, definition: changed }, smallCity);
    assert.ok(first.kind === 'defined');
    assert.deepEqual(first.metric.targets, before.targets);
    const again = await redefineMetric({ metrics }, { ...wish, definition: changed }, smallCity);
    assert.equal(again.kind, 'defined', 'the same submit arriving again');
    const other = { ...before, source: 'Kyselyjärjestelmä' };
    const second = await redefineMetric({ metrics }, { ...wish, definition: other }, smallCity);
    assert.ok(second.kind === 'overtaken');
    assert.equal(second.metric.name.fi, 'Uusi nimi');
  });

  it('keeps the scale in which something has been measured', async () => {
    const before = metric({ id: 'm-1', partId: 'library' });
    const wish = { id: 'm-1', by, at, isSeen: () => true };
    const definition = { ...before, scale: { kind: 'nps' } as const };
    const measured = storeOf(before);
    await measured.save(await measured.find('m-1'), before, [measurement()], changedBy);
    const refused = await redefineMetric({ metrics: measured }, { ...wish, definition }, smallCity);
    assert.deepEqual(refused, { kind: 'faults', faults: [{ kind: 'otherScale' }] });
    const unmeasured = storeOf(before);
    const done = await redefineMetric({ metrics: unmeasured }, { ...wish, definition }, smallCity);
    assert.equal(done.kind, 'defined');
  });

  it('is not its own counter-metric', async () => {
    const before = metric({ id: 'm-1', partId: 'library' });
    const outcome = await redefineMetric(
      { metrics: storeOf(before) },
      {
        id: 'm-1',
        by,
        at,
        isSeen: () => true,
        definition: { ...before, counterMetricId: 'm-1' },
      },
      smallCity,
    );
    assert.deepEqual(outcome, { kind: 'faults', faults: [{ kind: 'ownCounterMetric' }] });
  });

  it('tells the better side, until a target does', () => {
    const own = metric({ direction: 'atMost', targets: [] });
    assert.equal(directionOf(own), 'atMost');
    assert.equal(directionOf({ ...own, targets: [target(atLeast80)] }), 'atLeast');
  });
});

describe('an ended metric', () => {
  const own = metric({ id: 'm-1', partId: 'library' });
  const measured = [measurement({ from: '2026-07-01', to: '2026-09-30' })];
  const end = { on: '2026-12-01', reason: 'Kysely loppuu' };

  it('is ended by editors, with a reason, and not into the past', async () => {
    const metrics = storeOf(own);
    const wish = { id: 'm-1', end, seenAt: null, by, at };
    const clerk = await endMetric({ metrics }, { ...wish, by: personOf('clerk') }, smallCity);
    assert.equal(clerk.kind, 'notAllowed');
    const faulty = await endMetric(
      { metrics },
      { ...wish, end: { on: '2026-11-22', reason: ' ' } },
      smallCity,
    );
    assert.deepEqual(faulty, { kind: 'faults', faults: ['dayPast', 'reasonMissing'] });
    const ended = await endMetric({ metrics }, wish, smallCity);
    assert.ok(ended.kind === 'changed');
    assert.deepEqual(ended.metric.ended, { ...end, by: by.id, at });
    const late = { ...wish, end: { ...end, reason: 'Muu syy' } };
    assert.equal((await endMetric({ metrics }, late, smallCity)).kind, 'overtaken');
    const resumed = await endMetric({ metrics }, { ...wish, end: null, seenAt: at }, smallCity);
    assert.ok(resumed.kind === 'changed');
    assert.equal(resumed.metric.ended, null);
  });

  it('has no light, waits for nothing, and is asked of nobody', () => {
    const ended = { ...own, ended: { ...end, by: by.id, at } };
    const before = metricState(ended, measured, today);
    assert.equal(before.isEnded, false);
    assert.equal(before.light.colour, 'green');
    const after = metricState(ended, measured, '2027-03-01');
    assert.ok(after.isEnded);
    assert.deepEqual([after.isDue, after.nextDue, after.redForTwoPeriods], [false, null, false]);
    assert.deepEqual(after.light, {
      colour: 'grey',
      certain: null,
      reason: { kind: 'ended', on: end.on, because: end.reason },
    });
    const summaries = [{ metric: ended, recent: measured }];
    assert.equal(enterableMetrics(smallCity, by, summaries, today).length, 1);
    assert.equal(enterableMetrics(smallCity, by, summaries, '2027-03-01').length, 0);
  });
});
