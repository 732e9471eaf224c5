import assert from 'node:assert/strict';
import { noCoverageRecords } from '../../../bot/domain/coverage/coverageRecords.ts';
import type { Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { monthFigures } from '../../../bot/domain/network/monthFigures.ts';
import { measured, metric, smallCity } from '../overview/smallCity.ts';

function changed(of: Metric, recent: readonly Measurement[], today: string): readonly string[] {
  const figures = monthFigures(
    {
      organisation: smallCity,
      metrics: [{ metric: of, recent, former: [] }],
      ...{ counts: [], withDay: [], records: noCoverageRecords },
    },
    today,
  );
  return figures.changed.map(({ before, now }) => `${before} → ${now.light.colour}`);
}

/** The quarter that ends with the month. */
function quarter(from: string, to: string, successes: number, enteredAt: string): Measurement {
  return { ...measured('q', '2026-01', successes), from, to, enteredAt };
}

describe('the lights of the month’s card', () => {
  const quarterly = metric('q', 'library', { cadence: 'quarterly' });
  const results = [
    quarter('2026-04-01', '2026-06-30', 90, '2026-07-10T08:00:00.000Z'),
    quarter('2026-07-01', '2026-09-30', 50, '2026-10-15T08:00:00.000Z'),
  ];

  it('tell a change once, in the month after it was entered and not after it was measured', () => {
    assert.deepEqual(changed(quarterly, results.slice(0, 1), '2026-10-01'), []);
    assert.deepEqual(changed(quarterly, results, '2026-11-02'), ['green → red']);
    assert.deepEqual(changed(quarterly, results, '2026-12-01'), []);
  });

  it('take back a target that was set only since then', () => {
    const targets = quarterly.targets.map((target) => ({
      ...target,
      setAt: '2026-10-20T08:00:00.000Z',
    }));
    assert.deepEqual(changed({ ...quarterly, targets }, results.slice(0, 1), '2026-11-02'), [
      'none → grey',
    ]);
    assert.deepEqual(changed({ ...quarterly, targets }, results, '2026-11-02'), ['none → red']);
    assert.deepEqual(changed({ ...quarterly, targets }, results, '2026-12-01'), []);
  });

  it('begin with the month before, at its midnight in Helsinki', () => {
    const at = (enteredAt: string) =>
      changed(
        quarterly,
        results.map((each, index) => (index === 1 ? { ...each, enteredAt } : each)),
        '2026-11-02',
      );
    assert.deepEqual(at('2026-09-30T21:00:00.000Z'), []);
    assert.deepEqual(at('2026-09-30T21:00:00.001Z'), ['green → red']);
  });
});
