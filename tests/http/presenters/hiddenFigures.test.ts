import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import type { Figure, Measurement, Metric, Scale } from '../../../bot/domain/metric/metric.ts';
import type { SupersededMeasurement } from '../../../bot/domain/ports/metricStore.ts';
import { presentMetricPage } from '../../../bot/http/presenters/presentMetricPage.ts';
import { presentPeriod } from '../../../bot/http/presenters/presentPeriod.ts';
import { createTranslator } from '../../../bot/wording/translator.ts';
import { measurement, metric } from '../../domain/metric/examples.ts';
import { personOf, smallCity } from '../../domain/organisation/smallCity.ts';

const viewer = {
  person: personOf('editor'),
  organisation: smallCity,
  words: createTranslator('fi'),
  sample: true,
};
const asOf = '2026-11-23T10:30:00.000Z';
const today = '2026-11-23';

const scales: readonly Scale[] = [
  { kind: 'share' },
  { kind: 'mean', min: 1, max: 5 },
  { kind: 'nps' },
];

/** A figure of so many answers on the scale. */
function figureOf(scale: Scale, from: number, to: number): fc.Arbitrary<Figure> {
  const n = fc.integer({ min: from, max: to });
  switch (scale.kind) {
    case 'share':
      return n.chain((all) =>
        fc
          .integer({ min: 0, max: all })
          .map((successes): Figure => ({ kind: 'share', successes, n: all })),
      );
    case 'mean':
      return fc
        .record({ n, mean: fc.double({ min: 1, max: 5, noNaN: true }) })
        .map((given): Figure => ({ kind: 'mean', sd: 0.5, ...given }));
    case 'nps':
      return n.map((promoters): Figure => ({ kind: 'nps', promoters, passives: 0, detractors: 0 }));
    case 'amount':
      throw new Error('an amount is counted, not answered');
  }
}

const months = Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Ten months of answers, where some are of fewer than five: the same but for what these say. */
const histories = fc.constantFrom(...scales).chain((scale) =>
  fc.record({
    scale: fc.constant(scale),
    points: fc.array(
      fc.record({
        isHidden: fc.boolean(),
        shown: figureOf(scale, 5, 90),
        one: figureOf(scale, 1, 4),
        other: figureOf(scale, 1, 4),
      }),
      { minLength: months.length, maxLength: months.length },
    ),
  }),
);

const done: CorrectiveAction = {
  id: 'action-of-april',
  about: { kind: 'metric', metricId: 'm-1' },
  partId: 'library',
  what: 'Uudet opasteet',
  responsibleId: 'editor',
  dueOn: '2026-05-01',
  state: 'done',
  outcome: 'Tehtiin',
  endedOn: '2026-04-20',
  createdBy: 'editor',
  createdAt: '2026-04-10T08:00:00.000Z',
  revision: 2,
};

describe('figures of fewer than five answers', () => {
  it('cannot be told from anything that a metric’s page says, however they differ', () => {
    fc.assert(
      fc.property(histories, ({ scale, points }) => {
        const told = (['one', 'other'] as const).map((version) => {
          const measurements = points.map(({ isHidden, shown, ...small }, index): Measurement => {
            const month = `2026-${months[index] ?? ''}`;
            const period = { from: `${month}-01`, to: `${month}-28` };
            return measurement({
              ...period,
              figure: isHidden ? small[version] : shown,
              sample: 100,
            });
          });
          return JSON.stringify(everythingTold(metricOn(scale), measurements));
        });
        assert.equal(told[0], told[1]);
      }),
      { numRuns: 20 },
    );
  });
});

function metricOn(scale: Scale): Metric {
  return metric({ scale, cadence: 'monthly', partId: 'library', targets: [] });
}

/** The page with its series, trend, limits and effects, each period's forms, and the history. */
function everythingTold(own: Metric, measurements: readonly Measurement[]): unknown {
  const history = { metric: own, measurements };
  const superseded = measurements.map((was): SupersededMeasurement => ({
    ...{ measurement: was, how: 'corrected', by: 'editor', at: asOf, reason: 'Laskuvirhe' },
  }));
  const source = {
    ...{ history, superseded, actions: [done], utilisation: [] },
    counterMetric: { metric: { ...own, id: 'm-2' }, measurements },
  };
  const page = presentMetricPage(source, viewer, asOf, today);
  return measurements.map((period) => presentPeriod(history, period, page, viewer, today));
}
