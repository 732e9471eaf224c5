import assert from 'node:assert/strict';
import { addMonths } from '../../bot/domain/calendar/localDate.ts';
import { lightOfItsTime, trafficLight } from '../../bot/domain/metric/trafficLight.ts';
import type { TrafficLight } from '../../bot/domain/metric/trafficLight.ts';
import { lastPeriods } from '../../bot/sampleCity/metrics/periods.ts';
import { sampleMetrics } from '../../bot/sampleCity/metrics/sampleMetrics.ts';
import { sampleOrganisation } from '../../bot/sampleCity/organisation.ts';

const today = '2026-11-23';
/** Every month of two years, so that the city looks alive whenever somebody starts it. */
const days = Array.from({ length: 24 }, (_, month) => addMonths('2026-01-31', month));

function inWords({ colour, certain, reason }: TrafficLight): string {
  return certain === null ? `${colour}: ${reason.kind}` : `${colour}${certain ? '' : '?'}`;
}

function lightsOn(day: string): Set<string> {
  return new Set(
    sampleMetrics(day).map(({ metric, measurements }) =>
      inWords(trafficLight(metric, measurements, day)),
    ),
  );
}

describe('the metrics of the sample city', () => {
  it('show every light, certain and uncertain, and every lack of one, whatever the day', () => {
    const wanted = [
      'green',
      'green?',
      'amber',
      'amber?',
      'red',
      'red?',
      'none: noTarget',
      'grey: stale',
      'grey: tooFewToShow',
      'grey: tooFew',
      'grey: lowResponseRate',
    ];
    for (const day of days) {
      const shown = lightsOn(day);
      assert.deepEqual(
        wanted.filter((light) => !shown.has(light)),
        [],
        `missing on ${day}`,
      );
    }
  });

  it('have one that was red in the two newest periods', () => {
    const metric = sampleMetrics(today).find(({ metric: { id } }) => id.includes('kasittelyaika'));
    assert.ok(metric);
    const [before, last] = metric.measurements
      .slice(-2)
      .map((measurement) => lightOfItsTime(metric.metric, measurement).colour);
    assert.deepEqual([before, last], ['red', 'red']);
  });

  it('have one not measured last time, with the reason, and one answered by whoever wanted', () => {
    const last = sampleMetrics(today).map(({ measurements }) => measurements.at(-1));
    assert.ok(last.some((one) => one?.figure === null && one.comment !== null));
    assert.ok(last.some((one) => one?.sampling === 'selfSelected' && one.sample === null));
  });

  it('have a target that was changed, each version with its justification', () => {
    const all = sampleMetrics(today);
    assert.ok(all.some(({ metric }) => metric.targets.length > 1));
    for (const { justification } of all.flatMap(({ metric }) => metric.targets)) {
      assert.ok(justification.length > 10);
    }
  });

  it('refer to parts, stages, people and metrics that exist', () => {
    const { parts, people, stages } = sampleOrganisation;
    const all = sampleMetrics(today).map(({ metric }) => metric);
    const ids = new Set(all.map(({ id }) => id));
    assert.equal(ids.size, all.length);
    for (const { partId, stageId, responsibility, counterMetricId, targets } of all) {
      assert.ok(parts.has(partId), partId);
      assert.ok(stageId === null || stages.some(({ id }) => id === stageId));
      assert.ok(counterMetricId === null || ids.has(counterMetricId));
      const { measures, interprets, decides, acts } = responsibility;
      for (const person of [measures, interprets, decides, acts, ...targets.map((t) => t.setBy)]) {
        assert.ok(person !== null && people.has(person));
      }
    }
  });

  it('have figures of the metric’s own scale, with no more answers than were asked for', () => {
    for (const { metric, measurements } of sampleMetrics(today)) {
      assert.ok(measurements.length >= 6 && measurements.length <= 14, metric.id);
      for (const { figure, sample, targetGroupSize, from, to } of measurements) {
        assert.ok(from <= to && to < today);
        if (figure === null) continue;
        assert.equal(figure.kind, metric.scale.kind);
        if (figure.kind === 'share') assert.ok(figure.successes <= figure.n);
        if (figure.kind === 'share' || figure.kind === 'mean') {
          assert.ok(figure.n <= (sample ?? targetGroupSize ?? Infinity), metric.id);
        }
      }
    }
  });

  it('never were entered after today, even when a period has just ended', () => {
    for (const day of days.map((date) => `${date.slice(0, 7)}-01`)) {
      const entered = sampleMetrics(day).flatMap(({ measurements }) => measurements);
      assert.deepEqual(
        entered.filter(({ enteredAt }) => enteredAt >= `${day}T00:00:00.000Z`),
        [],
      );
    }
  });
});

describe('the last periods before a day', () => {
  it('are whole calendar periods of the cadence, oldest first', () => {
    assert.deepEqual(lastPeriods('2026-11-23', 'quarterly', 2), [
      { from: '2026-04-01', to: '2026-06-30' },
      { from: '2026-07-01', to: '2026-09-30' },
    ]);
    assert.deepEqual(lastPeriods('2026-01-01', 'monthly', 1), [
      { from: '2025-12-01', to: '2025-12-31' },
    ]);
    assert.deepEqual(lastPeriods('2028-03-01', 'everyOtherYear', 1), [
      { from: '2026-01-01', to: '2027-12-31' },
    ]);
  });

  it('leave out the newest ones that were missed', () => {
    assert.deepEqual(lastPeriods('2026-11-23', 'yearly', 1, 2), [
      { from: '2023-01-01', to: '2023-12-31' },
    ]);
  });
});
