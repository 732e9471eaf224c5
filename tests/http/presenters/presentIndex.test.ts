import assert from 'node:assert/strict';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { cityIndex } from '../../../bot/domain/overview/cityIndex.ts';
import { presentIndex } from '../../../bot/http/presenters/presentIndex.ts';
import { createTranslators } from '../../../bot/wording/translator.ts';
import { measurement, metric, share } from '../../domain/metric/examples.ts';

const { fi } = createTranslators();
const end = { on: '2026-03-01', reason: 'Uusi tapa', by: 'c', at: '2026-03-01T08:00:00.000Z' };
const figures = [measurement({ figure: share(40, 100) })];
const measured = metric({ id: 'measured', name: { fi: 'Tyytyväisyys' } });
const [here, waiting, ended] = [
  metricState(measured, figures, '2026-05-01'),
  metricState(metric({ id: 'waiting', name: { fi: 'Jonotusaika' } }), [], '2026-05-01'),
  metricState(metric({ id: 'ended', name: { fi: 'Vanha' }, ended: end }), figures, '2026-05-01'),
];

describe('the composite index as it is shown', () => {
  it('names each part that is missing from it, and why', () => {
    const states = [here, waiting, ended];
    const index = cityIndex(new Map(states.map(({ metric: { id } }) => [id, 1])), states);
    assert.ok(index);
    const { missing, advice, parts } = presentIndex(index, states, fi);
    assert.deepEqual(
      missing.map(({ name, why }) => [name, why]),
      [
        ['Vanha', 'Mittaria ei enää seurata 1.3.2026 alkaen: Uusi tapa'],
        ['Jonotusaika', 'Mittaustulosta ei vielä ole.'],
      ],
    );
    assert.deepEqual(
      parts.map(({ attained }) => attained),
      ['puuttuu', '50', 'puuttuu'],
    );
    assert.match(advice ?? '', /pääkäyttäjä poistaa sen painon/u);
  });

  it('advises nothing where all parts are measured', () => {
    const index = cityIndex(new Map([['measured', 1]]), [here]);
    assert.ok(index);
    const { missing, advice } = presentIndex(index, [here], fi);
    assert.deepEqual([missing, advice], [[], null]);
  });
});
