import assert from 'node:assert/strict';
import fc from 'fast-check';
import { helsinkiDate } from '../../../bot/domain/calendar/helsinkiTime.ts';
import { isOfPeriod } from '../../../bot/domain/metric/measurementEntry.ts';
import type { Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { formerAfter, lightAt } from '../../../bot/domain/metric/standing.ts';
import { trafficLight } from '../../../bot/domain/metric/trafficLight.ts';
import { changesSince } from '../../../bot/domain/overview/changesSince.ts';
import { recentCount } from '../../../bot/domain/ports/metricStore.ts';
import type { MetricHistory, MetricSummary } from '../../../bot/domain/ports/metricStore.ts';
import { measured, metric } from '../overview/smallCity.ts';

const goodShares = [90, 75, 50] as const;
const months = Array.from({ length: 16 }, (_, index) => {
  const [year, month] = [2025 + Math.floor(index / 12), (index % 12) + 1];
  return `${String(year)}-${String(month).padStart(2, '0')}`;
});

/** What somebody does to the metric. */
type Deed =
  | { readonly what: 'measure' | 'explain' | 'comment' | 'remove'; readonly month: number }
  | { readonly what: 'aim' | 'redefine' | 'end' | 'import'; readonly month: number };

const kinds = [
  ...(['measure', 'measure', 'measure', 'explain', 'comment', 'remove'] as const),
  ...(['aim', 'redefine', 'end', 'import'] as const),
];

interface Step {
  readonly deed: Deed;
  readonly choice: number;
  /** Days after the deed before. */
  readonly days: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.record({
    what: fc.constantFrom(...kinds),
    month: fc.integer({ min: 0, max: months.length - 1 }),
  }),
  choice: fc.integer({ min: 0, max: 2 }),
  days: fc.integer({ min: 1, max: 40 }),
});

const firstDay = Date.UTC(2026, 4, 1, 9);

function instantOn(day: number): string {
  return new Date(firstDay + day * 86_400_000).toISOString();
}

function done(history: MetricHistory, { deed, choice }: Step, at: string): MetricHistory {
  const { metric: of, measurements } = history;
  const month = months[deed.month] ?? '2025-01';
  const fresh = { ...measured(of.id, month, goodShares[choice] ?? 90), enteredAt: at };
  const standing = measurements.find((each) => isOfPeriod(each, fresh));
  const others = measurements.filter((each) => each !== standing);
  const put = (...given: readonly Measurement[]): MetricHistory => ({
    metric: of,
    measurements: [...others, ...given].sort((a, b) => (a.to < b.to ? -1 : 1)),
  });
  const define = (given: Partial<Metric>): MetricHistory => ({
    metric: { ...of, ...given },
    measurements,
  });
  switch (deed.what) {
    case 'measure':
      return put(fresh);
    case 'explain':
      return put({ ...fresh, figure: null, comment: 'Ei mitattu' });
    case 'comment':
      return standing === undefined ? history : put({ ...standing, comment: at, enteredAt: at });
    case 'remove':
      return put();
    case 'aim': {
      const target = { target: 0.6 + choice / 5, amberLimit: 0.5 + choice / 5 };
      const next = {
        validFrom: of.targets.length === 0 ? '2025-01-01' : helsinkiDate(at),
        goal: { kind: 'atLeast', ...target },
        justification: 'Siksi',
        ...{ setBy: 'erja', setAt: at },
      } as const;
      return define({ targets: [...of.targets, next] });
    }
    case 'redefine':
      return define({ minimumResponses: [10, 50, 200][choice] ?? 10 });
    case 'end':
      return define({
        ended: choice === 0 ? null : { on: helsinkiDate(at), reason: 'x', by: 'erja', at },
      });
    case 'import':
      return months
        .map((each, index) => measured(of.id, each, goodShares[(index + choice) % 3] ?? 90))
        .reduce<MetricHistory>(
          (sum, each) => ({
            metric: of,
            measurements: sum.measurements.some((other) => isOfPeriod(other, each))
              ? sum.measurements
              : [...sum.measurements, { ...each, enteredAt: at }].sort((a, b) =>
                  a.to < b.to ? -1 : 1,
                ),
          }),
          history,
        );
  }
}

function summaryOf({ metric: of, measurements, former }: MetricHistory): MetricSummary {
  return { metric: of, recent: measurements.slice(-recentCount), former };
}

/** What is stored after each step, from the definition on, each with the instant it begins at. */
function replayed(steps: readonly Step[], start: MetricHistory) {
  let day = 0;
  let now = start;
  const all = [{ at: instantOn(-1000), history: now }];
  for (const each of steps) {
    day += each.days;
    const at = instantOn(day);
    const next = done(now, each, at);
    const isMeasuredOtherwise = next.measurements !== now.measurements;
    const former = formerAfter(now, { metric: next.metric, isMeasuredOtherwise }, at);
    now = { ...next, former };
    all.push({ at, history: now });
  }
  return { all, now, day };
}

const defined: MetricHistory = {
  metric: metric('m', 'library', { cadence: 'quarterly', targets: [] }),
  measurements: [],
  former: [],
};

/** All given at once, each with the day on which it was entered. */
const loaded: MetricHistory = {
  metric: metric('m', 'library', { cadence: 'quarterly' }),
  measurements: months.map((month, index) => ({
    ...measured('m', month, goodShares[(index * 2) % 3] ?? 90),
    enteredAt: instantOn(index * 8 - 110),
  })),
  former: [],
};

const since = fc.integer({ min: -130, max: 400 });
const later = fc.integer({ min: 0, max: 200 });

function checked(steps: readonly Step[], start: MetricHistory, ago: number, rest: number) {
  const { all, now, day } = replayed(steps, start);
  const then = instantOn(Math.min(ago, day) + 0.5);
  const today = helsinkiDate(instantOn(day + 1 + rest));
  const summary = summaryOf(now);
  const state = metricState(now.metric, summary.recent, today);
  const stood = all.findLast(({ at }) => at <= then)?.history ?? start;
  const entered = stood.measurements.filter(({ enteredAt }) => enteredAt <= then);
  const truth = trafficLight(stood.metric, entered, helsinkiDate(then));
  return {
    told: changesSince([summary], [state], then),
    known: lightAt(summary, then),
    truth,
    state,
  };
}

describe('how a metric stood at an instant', () => {
  it('is what its whole history says, or not told', () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(defined, loaded),
        fc.array(step, { maxLength: 20 }),
        ...[since, later],
        (start, steps, ago, rest) => {
          const { told: changes, known, truth, state } = checked(steps, start, ago, rest);
          if (known !== null) assert.deepEqual(known.light, truth);
          if (changes.length === 0) return;
          told += 1;
          assert.deepEqual(changes[0]?.before, truth);
          assert.notDeepEqual(
            [truth.colour, truth.certain],
            [state.light.colour, state.light.certain],
          );
        },
      ),
      { numRuns: 600 },
    );
    assert.ok(told > 50);
  }).timeout(20_000);

  it('is always known while little was done to it', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        ...[since, later],
        (steps, ago, rest) => {
          const { told, known, truth, state } = checked(steps, defined, ago, rest);
          assert.deepEqual(known?.light, truth);
          const isSame =
            truth.colour === state.light.colour && truth.certain === state.light.certain;
          assert.equal(told.length, isSame ? 0 : 1);
        },
      ),
      { numRuns: 400 },
    );
  }).timeout(20_000);

  it('is not told of what a row of before cannot prove', () => {
    const plain = step.filter(
      ({ deed: { what } }) => what !== 'remove' && what !== 'redefine' && what !== 'end',
    );
    fc.assert(
      fc.property(
        fc.array(plain, { minLength: 1, maxLength: 6 }),
        fc.array(step, { maxLength: 6 }),
        ...[since, later],
        (unkept, steps, ago, rest) => {
          // The first steps were taken before anything was kept.
          let day = 0;
          let old: MetricHistory = { ...defined, former: undefined };
          const before = unkept.map((each) => {
            day += each.days;
            old = { ...done(old, each, instantOn(day)), former: undefined };
            return { at: instantOn(day), history: old };
          });
          const [first] = steps;
          const shifted = first === undefined ? [] : [{ ...first, days: first.days + day }];
          const all = replayed([...shifted, ...steps.slice(1)], old);
          const then = instantOn(Math.min(ago, all.day) + 0.5);
          const known = lightAt(summaryOf(all.now), then);
          if (known === null) return;
          const stood = [...before, ...all.all.slice(1)].findLast(({ at }) => at <= then)?.history;
          const of = stood ?? defined;
          const truth = trafficLight(of.metric, of.measurements, helsinkiDate(then));
          assert.deepEqual(known.light, truth, String(rest));
        },
      ),
      { numRuns: 600 },
    );
  }).timeout(20_000);
});
