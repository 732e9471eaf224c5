import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linePath, scaleBetween } from '../../tab/components/geometry.ts';
import { layoutChart } from '../../tab/views/metric/chart/layoutChart.ts';
import { fixtures } from './support/fixtures.ts';

describe('Drawing figures', () => {
  it('breaks the line where nothing was measured and marks a point alone', () => {
    const at = (x: number) => ({ x, y: 0 });
    assert.equal(linePath([at(0), at(1), null, at(3), null, null]), 'M0 0L1 0M3 0h0');
  });

  it('puts a series without variation in the middle', () => {
    assert.equal(scaleBetween([4, 4], [20, 0])(4), 10);
  });

  it('keeps every point and every written period inside the drawing, none on another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 250, max: 1400 }), (width) => {
        const { x, y, left, right, labelled } = layoutChart(fixtures.metric, width);
        const { series, axis } = fixtures.metric;
        series.forEach((_, index) => assert.ok(x(index) > left && x(index) < right));
        assert.ok(y(axis.high) >= 0 && y(axis.low) > y(axis.high));
        assert.equal(labelled.at(-1), series.length - 1);
        labelled.slice(1).forEach((index, before) => {
          assert.ok(x(index) - x(labelled[before] ?? 0) > 6 * 6.6);
        });
      }),
    );
  });
});
