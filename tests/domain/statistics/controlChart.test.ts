import assert from 'node:assert/strict';
import fc from 'fast-check';
import { capability } from '../../../bot/domain/statistics/againstTarget.ts';
import { controlChart, type ControlChart } from '../../../bot/domain/statistics/controlChart.ts';
import { processLimits } from '../../../bot/domain/statistics/processLimits.ts';
import { assertClose, assertInterval } from './closeTo.ts';

/** Twelve points that hold no signal: mean 50, moving ranges of 2. */
const calm = [49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51];

describe('process limits', () => {
  it('of 10 12 11 13 12 11 12 13 11 12 are 8.15–15.25 around 11.7', () => {
    const limits = processLimits([10, 12, 11, 13, 12, 11, 12, 13, 11, 12]);
    assertClose(limits.centre, 11.7, 1e-9);
    assertInterval(limits, 8.15, 15.25, 0.005);
  });

  it('of 80 82 79 81 83 80 78 82 81 80 79 82 are 74.78–86.39 around 80.58', () => {
    const limits = processLimits([80, 82, 79, 81, 83, 80, 78, 82, 81, 80, 79, 82]);
    assertClose(limits.centre, 80.58, 0.005);
    assertInterval(limits, 74.78, 86.39, 0.005);
  });
});

describe('the control chart', () => {
  it('draws no limits below eight points', () => {
    assert.deepEqual(controlChart([1, 9, 1, 9, 1, 9, 99]), {
      kind: 'tooFewPoints',
      points: 7,
      needed: 8,
    });
  });

  it('has trial limits from 8 to 11 points, frozen ones from 12', () => {
    assert.equal(chartOf(calm.slice(0, 8)).current.trial, true);
    assert.equal(chartOf(calm.slice(0, 11)).current.trial, true);
    assert.equal(chartOf(calm).current.trial, false);
  });

  it('keeps frozen limits as points come', () => {
    const frozen = chartOf(calm).current.limits;
    assert.deepEqual(chartOf([...calm, 54, 46, 53]).current.limits, frozen);
  });

  it('sees nothing in a calm series', () => {
    assert.deepEqual(chartOf(calm).signals, []);
    assert.deepEqual(chartOf(Array<number>(12).fill(0.1)).signals, []);
  });

  it('sees a point outside the limits', () => {
    assert.deepEqual(chartOf([...calm, 60]).signals, [
      { kind: 'outsideLimits', side: 'high', from: 12, to: 12 },
    ]);
  });

  it('sees seven in a row on one side, and not six', () => {
    const low = [49.5, 49, 49.5, 49, 49.5, 49, 49.5];
    assert.deepEqual(chartOf([...calm, ...low.slice(0, 6)]).signals, []);
    assert.deepEqual(chartOf([...calm, ...low]).signals, [
      { kind: 'oneSide', side: 'low', from: 12, to: 18 },
    ]);
  });

  it('takes a point on the centre as the end of a run', () => {
    const broken = [49.5, 49, 49.5, 50, 49.5, 49, 49.5];
    assert.deepEqual(chartOf([...calm, ...broken]).signals, []);
  });

  it('sees seven in a row rising, and not six', () => {
    const rising = [48, 48.5, 49, 49.5, 50.5, 51, 52];
    const quiet = [...calm.slice(0, 11), 50];
    assert.deepEqual(chartOf([...quiet, ...rising.slice(0, 6)]).signals, []);
    assert.deepEqual(chartOf([...quiet, ...rising]).signals, [
      { kind: 'trend', side: 'high', from: 12, to: 18 },
    ]);
  });

  it('sees two of three beyond two thirds of the way to the same limit', () => {
    // Limits 50 ± 5.32: two thirds of the way are 46.45 and 53.55.
    assert.deepEqual(chartOf([...calm, 54, 50, 54]).signals, [
      { kind: 'nearLimit', side: 'high', from: 12, to: 14 },
    ]);
    assert.deepEqual(chartOf([...calm, 54, 46]).signals, []);
    assert.deepEqual(chartOf([...calm, 54, 50, 49, 54]).signals, []);
  });

  it('computes limits anew from where a confirmed shift began, once eight points stand there', () => {
    const level = [29, 31, 29, 31, 29, 31, 29, 31];
    const waiting = chartOf([...calm, ...level.slice(0, 7)]);
    assert.equal(waiting.segments.length, 1);

    const { segments, current, signals } = chartOf([...calm, ...level]);
    assert.deepEqual(
      segments.map(({ from, to, trial }) => ({ from, to, trial })),
      [
        { from: 0, to: 11, trial: false },
        { from: 12, to: 19, trial: true },
      ],
    );
    assertClose(current.limits.centre, 30, 1e-9);
    assert.deepEqual(signals, [{ kind: 'oneSide', side: 'low', from: 12, to: 19 }]);
  });

  it('takes a run at the very beginning as no shift: there is nothing before it', () => {
    const { segments, signals } = chartOf([49, 48, 49, 48, 49, 48, 49, 60, 52, 53, 52, 53]);
    assert.equal(segments.length, 1);
    assert.ok(signals.some(({ kind, from, to }) => kind === 'oneSide' && from === 0 && to === 6));
  });

  it('mirrors with the series', () => {
    const flip = { high: 'low', low: 'high' } as const;
    fc.assert(
      fc.property(series, (values) => {
        const there = chartOf(values);
        const back = chartOf(values.map((value) => -value));
        assertInterval(
          back.current.limits,
          -there.current.limits.high,
          -there.current.limits.low,
          1e-6,
        );
        const ordered = (signals: readonly { kind: string; side: string; from: number }[]) =>
          signals.map(({ kind, side, from }) => `${from} ${kind} ${side}`).sort();
        assert.deepEqual(
          ordered(back.signals.map((signal) => ({ ...signal, side: flip[signal.side] }))),
          ordered(there.signals),
        );
      }),
    );
  });

  it('covers every point once, in order, and signals only points that are there', () => {
    fc.assert(
      fc.property(series, (values) => {
        const { segments, signals } = chartOf(values);
        const covered = segments.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        assert.deepEqual(covered, [...values.keys()]);
        for (const { from, to } of signals) {
          assert.ok(0 <= from && from <= to && to < values.length);
        }
      }),
    );
  });
});

describe('a process against its target', () => {
  const atLeast = (target: number) => ({ low: target, high: Infinity });

  it('reaches it steadily, now and then, or not the present way', () => {
    const limits = { low: 8.15, high: 15.25 };
    assert.equal(capability(limits, atLeast(8)), 'steadily');
    assert.equal(capability(limits, atLeast(12)), 'nowAndThen');
    assert.equal(capability(limits, atLeast(16)), 'notThisWay');
    assert.equal(capability(limits, { low: -Infinity, high: 8 }), 'notThisWay');
    assert.equal(capability(limits, { low: 5, high: 20 }), 'steadily');
    assert.equal(capability(limits, { low: 10, high: 12 }), 'nowAndThen');
  });
});

const series = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 8, maxLength: 60 });

function chartOf(values: readonly number[]): Extract<ControlChart, { kind: 'chart' }> {
  const chart = controlChart(values);
  assert.ok(chart.kind === 'chart');
  return chart;
}
