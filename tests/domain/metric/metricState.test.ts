import assert from 'node:assert/strict';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { atLeast80, measurement, metric, monthly, share, target } from './examples.ts';

const monthlyMetric = metric({ cadence: 'monthly' });

describe('the state of a metric', () => {
  it('gives the last thirteen values, null where nothing may be shown', () => {
    const series = monthly([
      ...Array.from({ length: 12 }, (_, index) => share(30 + index, 50)),
      null,
      share(4, 4),
      share(45, 50),
    ]);
    const { trend, charted } = metricState(monthlyMetric, series, '2026-03-31');
    assert.equal(trend.length, 13);
    assert.deepEqual(trend.slice(-3), [null, null, 0.9]);
    assert.equal(charted.length, 13);
  });

  it('judges each point by the target of its time and not by its age', () => {
    const targets = [
      target(atLeast80, { validFrom: '2020-01-01' }),
      target({ kind: 'atLeast', target: 0.5, amberLimit: 0.4 }, { validFrom: '2025-02-01' }),
    ];
    const { points } = metricState(
      metric({ cadence: 'monthly', targets }),
      monthly([share(30, 50), share(30, 50)]),
      '2030-01-01',
    );
    assert.deepEqual(
      points.map(({ light }) => light.colour),
      ['red', 'green'],
    );
  });

  it('is red for two periods only when it is red now and was so when measured before', () => {
    const [bad, good] = [share(10, 50), share(45, 50)];
    const red = (figures: Parameters<typeof monthly>[0], today: string): boolean =>
      metricState(monthlyMetric, monthly(figures), today).redForTwoPeriods;
    assert.equal(red([good, bad, bad], '2025-03-31'), true);
    assert.equal(red([bad, null, bad], '2025-03-31'), true);
    assert.equal(red([bad, good, bad], '2025-03-31'), false);
    assert.equal(red([bad], '2025-01-31'), false);
    assert.equal(red([bad, bad], '2026-01-31'), false);
  });

  it('tells the change between the last two values and whether it is sure', () => {
    const figures = [share(48, 80), share(56, 70)];
    const { change } = metricState(monthlyMetric, monthly(figures), '2025-03-01');
    assert.equal(change?.kind, 'up');
    const chosen = monthly(figures).map((entry) => ({
      ...entry,
      sampling: 'selfSelected' as const,
    }));
    assert.equal(metricState(monthlyMetric, chosen, '2025-03-01').change?.kind, 'unknown');
    assert.equal(metricState(monthlyMetric, monthly([share(48, 80)]), '2025-03-01').change, null);
  });

  it('is as sure of a change between counted figures as of the figures', () => {
    const counted = monthly([share(48, 80), share(49, 80)]).map((entry) => ({
      ...entry,
      sampling: null,
    }));
    const { change } = metricState(
      metric({ cadence: 'monthly', method: 'count' }),
      counted,
      '2025-03-01',
    );
    assert.ok(change?.kind === 'up');
    assert.deepEqual(
      [change.difference.low, change.difference.high],
      [change.difference.value, change.difference.value],
    );
  });

  it('asks for the next measurement one cadence after the last, measured or explained', () => {
    const state = (figures: Parameters<typeof monthly>[0], today: string) =>
      metricState(monthlyMetric, monthly(figures), today);
    assert.deepEqual(
      [state([], '2025-03-01').nextDue, state([], '2025-03-01').isDue],
      [null, true],
    );
    assert.equal(state([share(40, 50), null], '2025-03-01').nextDue, '2025-03-31');
    assert.equal(state([share(40, 50), null], '2025-03-30').isDue, false);
    assert.equal(state([share(40, 50), null], '2025-03-31').isDue, true);
  });

  it('holds the process against the target from eight points on', () => {
    const steady = Array.from({ length: 8 }, (_, index) => share(96 + (index % 2), 100));
    assert.equal(metricState(monthlyMetric, monthly(steady), '2025-09-01').capability, 'steadily');
    assert.equal(
      metricState(monthlyMetric, monthly(steady.slice(1)), '2025-09-01').capability,
      null,
    );
  });

  it('does not hold the process against a target without its justification', () => {
    const unjustified = metric({
      cadence: 'monthly',
      targets: [target(atLeast80, { justification: '' })],
    });
    const series = monthly(Array.from({ length: 8 }, () => share(96, 100)));
    assert.equal(metricState(unjustified, series, '2025-09-01').capability, null);
  });

  it('does not depend on the order of the measurements', () => {
    const series = monthly([share(30, 50), null, share(40, 50), share(45, 50)]);
    assert.deepEqual(
      metricState(monthlyMetric, series.toReversed(), '2025-05-01'),
      metricState(monthlyMetric, series, '2025-05-01'),
    );
  });

  it('shows nothing before the first measurement', () => {
    const { latest, light, trend, points } = metricState(metric(), [], '2026-04-15');
    assert.deepEqual([latest, light.colour, trend, points], [null, 'grey', [], []]);
  });

  it('has the response rate beside each value', () => {
    const { latest } = metricState(metric(), [measurement({ sample: 125 })], '2026-04-15');
    assert.deepEqual(latest?.responseRate, {
      kind: 'ofSample',
      rate: 0.4,
      responses: 50,
      asked: 125,
    });
  });
});
