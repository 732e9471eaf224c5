import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Goal, Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { targetAt, zoneOf } from '../../../bot/domain/metric/target.ts';
import { trafficLight, type TrafficLight } from '../../../bot/domain/metric/trafficLight.ts';
import { atLeast80, measurement, metric, monthly, share, target } from './examples.ts';

const today = '2026-04-15';

describe('the traffic light', () => {
  it('has no colour without a target', () => {
    const light = trafficLight(metric({ targets: [] }), [measurement()], today);
    assert.deepEqual(light, { colour: 'none', certain: null, reason: { kind: 'noTarget' } });
  });

  it('has no colour without a justification of the target', () => {
    const targets = [target(atLeast80, { justification: '  ' })];
    const light = trafficLight(metric({ targets }), [measurement()], today);
    assert.deepEqual(light.reason, { kind: 'noJustification' });
  });

  it('does not judge by a target newer than what was measured', () => {
    const targets = [target(atLeast80, { validFrom: '2026-04-01' })];
    const light = trafficLight(metric({ targets }), [measurement()], today);
    assert.deepEqual(light.reason, {
      kind: 'noTargetThen',
      validFrom: '2026-04-01',
      period: { from: '2026-01-01', to: '2026-03-31' },
    });
  });

  it('is grey without a measurement, or when none has a figure', () => {
    for (const measurements of [[], [measurement({ figure: null, comment: 'Move' })]]) {
      const light = trafficLight(metric(), measurements, today);
      assert.deepEqual([light.colour, light.reason], ['grey', { kind: 'notMeasured' }]);
    }
  });

  it('turns grey when the figure is older than its cadence plus a quarter', () => {
    assert.equal(trafficLight(metric(), [measurement()], '2026-07-23').colour, 'green');
    const stale = trafficLight(metric(), [measurement()], '2026-07-24');
    assert.deepEqual([stale.colour, stale.reason.kind], ['grey', 'stale']);
  });

  it('is grey below the minimum of responses, ten unless set and never under five', () => {
    assert.equal(kindOf({ figure: share(9, 9) }), 'tooFew');
    assert.equal(kindOf({ figure: share(10, 10) }), 'judged');
    assert.equal(kindOf({ figure: share(20, 29) }, { minimumResponses: 30 }), 'tooFew');
    assert.equal(kindOf({ figure: share(4, 4) }, { minimumResponses: 1 }), 'tooFewToShow');
    assert.equal(kindOf({ figure: share(5, 5) }, { minimumResponses: 1 }), 'judged');
    const counted = { method: 'count', minimumResponses: 1 } as const;
    assert.equal(kindOf({ figure: share(4, 4), sampling: null }, counted), 'tooFew');
  });

  it('carries no figure of fewer than five answers, not even in its reason', () => {
    const light = trafficLight(metric(), [measurement({ figure: share(3, 4) })], '2026-12-31');
    assert.deepEqual(light.reason, {
      kind: 'tooFewToShow',
      period: { from: '2026-01-01', to: '2026-03-31' },
    });
  });

  it('is grey below the response rate that the metric asks for', () => {
    const floor = { responseRateFloor: 0.25 };
    assert.equal(kindOf({ sample: 201 }, floor), 'lowResponseRate');
    assert.equal(kindOf({ sample: 200 }, floor), 'judged');
    assert.equal(kindOf({ sample: 201 }), 'judged');
  });

  it('takes its colour from the value, and is certain when the whole interval agrees', () => {
    assert.deepEqual(colourOf(share(40, 50)), ['green', false]);
    assert.deepEqual(colourOf(share(95, 100)), ['green', true]);
    assert.deepEqual(colourOf(share(75, 100)), ['amber', false]);
    assert.deepEqual(colourOf(share(7500, 10_000)), ['amber', true]);
    assert.deepEqual(colourOf(share(65, 100)), ['red', false]);
    assert.deepEqual(colourOf(share(40, 100)), ['red', true]);
  });

  it('is certain of what has no chance in it, and not of self-selected answers', () => {
    const counted = measurement({ sampling: null });
    assert.equal(trafficLight(metric({ method: 'count' }), [counted], today).certain, true);
    const chosen = measurement({ sampling: 'selfSelected', figure: share(5000, 5000) });
    assert.equal(trafficLight(metric(), [chosen], today).certain, false);
  });

  it('is not certain of red when the interval reaches over the whole band', () => {
    const goal: Goal = { kind: 'within', low: 0.5, high: 0.51, amberLow: 0.49, amberHigh: 0.52 };
    const light = trafficLight(
      metric({ targets: [target(goal)] }),
      [measurement({ figure: share(24, 50) })],
      today,
    );
    assert.deepEqual([light.colour, light.certain], ['red', false]);
  });

  it('tells what it rests on together with the colour', () => {
    const { reason } = trafficLight(metric(), [measurement({ sample: 150 })], today);
    assert.ok(reason.kind === 'judged');
    assert.equal(reason.estimate.n, 50);
    assert.equal(reason.goal, atLeast80);
    assert.deepEqual(reason.period, { from: '2026-01-01', to: '2026-03-31' });
    assert.ok(reason.responseRate?.kind === 'ofSample');
  });

  it('looks at the newest figure, past later periods that were not measured', () => {
    const series = [
      measurement(),
      measurement({ from: '2026-04-01', to: '2026-04-10', figure: null }),
    ];
    assert.equal(trafficLight(metric(), series, today).colour, 'green');
  });

  it('leaves out a period that has not ended', () => {
    const future = measurement({ from: '2026-04-01', to: '2026-06-30', figure: share(1, 50) });
    assert.equal(trafficLight(metric(), [measurement(), future], today).colour, 'green');
  });

  it('counts a period in on its last day', () => {
    assert.equal(trafficLight(metric(), [measurement()], '2026-03-30').reason.kind, 'notMeasured');
    assert.equal(trafficLight(metric(), [measurement()], '2026-03-31').colour, 'green');
  });

  it('takes of two entries for a period the later one', () => {
    const corrected = measurement({
      figure: share(10, 50),
      enteredAt: '2026-04-03T08:00:00.000Z',
    });
    assert.equal(trafficLight(metric(), [corrected, measurement()], today).colour, 'red');
  });

  it('does not depend on the order of measurements or targets', () => {
    const count = fc.integer({ min: 0, max: 40 });
    const shares = fc.array(
      fc.tuple(count, count).map(([a, b]) => share(Math.min(a, b), Math.max(a, b))),
      { minLength: 1, maxLength: 15 },
    );
    const goals = fc.array(fc.constantFrom('2019-01-01', '2025-06-01', '2025-09-01'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(shares, goals, fc.nat(), (figures, dates, turn) => {
        const targets = dates.map((validFrom, index) =>
          target(
            { kind: 'atLeast', target: 0.5 + index / 10, amberLimit: 0.4 },
            {
              validFrom,
              setAt: `2019-01-0${index + 1}T08:00:00.000Z`,
            },
          ),
        );
        const series = monthly(figures);
        const cut = turn % series.length;
        const shuffled = [...series.slice(cut), ...series.slice(0, cut)].toReversed();
        assert.deepEqual(
          trafficLight(metric({ targets: targets.toReversed() }), shuffled, '2026-04-01'),
          trafficLight(metric({ targets }), series, '2026-04-01'),
        );
      }),
    );
  });
});

describe('the traffic light on any computer', () => {
  const before = process.env['TZ'];
  after(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('does not depend on the time zone of the computer', () => {
    const days = ['2026-03-31', '2026-06-30', '2026-07-23', '2026-07-24', '2026-10-25'];
    const lightsIn = (zone: string): readonly TrafficLight[] => {
      process.env['TZ'] = zone;
      return days.map((day) => trafficLight(metric(), [measurement()], day));
    };
    const zones = [
      'Europe/Helsinki',
      'Pacific/Kiritimati',
      'America/Los_Angeles',
      'Asia/Kathmandu',
    ];
    const [here, ...elsewhere] = zones.map(lightsIn);
    assert.deepEqual(
      here?.map(({ colour }) => colour),
      ['green', 'green', 'green', 'grey', 'grey'],
    );
    for (const lights of elsewhere) assert.deepEqual(lights, here);
  });
});

describe('the target of a day', () => {
  const [first, second] = [
    target(atLeast80, { validFrom: '2025-01-01' }),
    target(atLeast80, { validFrom: '2026-01-01' }),
  ];

  it('is the newest valid by then', () => {
    const versions = { targets: [second, first] };
    assert.equal(targetAt(versions, '2024-12-31'), null);
    assert.equal(targetAt(versions, '2025-12-31'), first);
    assert.equal(targetAt(versions, '2026-01-01'), second);
  });

  it('of two for the same day is the one set later', () => {
    const mended = target(atLeast80, {
      validFrom: '2026-01-01',
      setAt: '2026-01-02T08:00:00.000Z',
    });
    assert.equal(targetAt({ targets: [mended, second] }, '2026-02-01'), mended);
  });
});

describe('a value against a goal', () => {
  it('is on the better side at the target and at the amber limit', () => {
    assert.equal(zoneOf(atLeast80, 0.8), 'green');
    assert.equal(zoneOf(atLeast80, 0.7), 'amberLow');
    assert.equal(zoneOf(atLeast80, 0.699), 'redLow');
    const atMost: Goal = { kind: 'atMost', target: 5, amberLimit: 7 };
    assert.deepEqual(
      [5, 5.1, 7, 7.1].map((value) => zoneOf(atMost, value)),
      ['green', 'amberHigh', 'amberHigh', 'redHigh'],
    );
    const within: Goal = { kind: 'within', low: 20, high: 30, amberLow: 15, amberHigh: 35 };
    assert.deepEqual(
      [14, 15, 20, 30, 35, 36].map((value) => zoneOf(within, value)),
      ['redLow', 'amberLow', 'green', 'green', 'amberHigh', 'redHigh'],
    );
  });

  it('is not thrown off by binary fractions', () => {
    const goal: Goal = { kind: 'atLeast', target: 0.3, amberLimit: 0.2 };
    assert.equal(zoneOf({ ...goal, target: 0.1 + 0.2 }, 0.3), 'green');
  });
});

function kindOf(entry: Partial<Measurement>, of: Partial<Metric> = {}): string {
  return trafficLight(metric(of), [measurement(entry)], today).reason.kind;
}

function colourOf(figure: Measurement['figure']): [TrafficLight['colour'], boolean | null] {
  const { colour, certain } = trafficLight(metric(), [measurement({ figure })], today);
  return [colour, certain];
}
