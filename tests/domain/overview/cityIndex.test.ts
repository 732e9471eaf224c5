import assert from 'node:assert/strict';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { cityIndex } from '../../../bot/domain/overview/cityIndex.ts';
import { defaultCitySettings } from '../../../bot/domain/settings/citySettings.ts';
import { setSetting } from '../../../bot/domain/settings/setSetting.ts';
import { measurement, metric, share } from '../metric/examples.ts';
import { smallCity } from '../organisation/smallCity.ts';

const today = '2026-05-01';
const half = metricState(metric({ id: 'half' }), [measurement({ figure: share(40, 100) })], today);
const whole = metricState(
  metric({ id: 'whole' }),
  [measurement({ figure: share(90, 100) })],
  today,
);
const grey = metricState(metric({ id: 'grey' }), [], today);

describe('the city’s composite index', () => {
  it('is not there unless somebody has chosen weights', () => {
    assert.equal(cityIndex(defaultCitySettings.indexWeights, [half, whole]), null);
  });

  it('is the weighted attainment of those chosen, with how much of the weight it covers', () => {
    const weights = new Map([
      ['half', 3],
      ['whole', 1],
      ['grey', 1],
    ]);
    const index = cityIndex(weights, [half, whole, grey]);
    assert.equal(index?.value, (3 * 50 + 100) / 4);
    assert.equal(index.coverage, 0.8);
    assert.deepEqual(
      index.parts.map(({ attained }) => attained),
      [null, 50, 100],
    );
    assert.equal(cityIndex(new Map([['grey', 1]]), [half, grey]), null);
  });

  it('loses coverage by a metric that is not measured any more, and keeps naming it', () => {
    const end = {
      on: '2026-03-01',
      reason: 'Uusi tapa',
      by: 'clerk',
      at: '2026-03-01T08:00:00.000Z',
    };
    const ended = metricState(
      metric({ id: 'ended', ended: end }),
      [measurement({ figure: share(90, 100) })],
      today,
    );
    const index = cityIndex(
      new Map([
        ['half', 1],
        ['ended', 3],
      ]),
      [half, ended],
    );
    assert.deepEqual([index?.value, index?.coverage], [50, 0.25]);
    assert.equal(index?.parts.find(({ metricId }) => metricId === 'ended')?.attained, null);
  });

  it('takes weights as settings, one by one, and off again', () => {
    const set = (value: string, settings = defaultCitySettings) =>
      setSetting(settings, smallCity, 'index.half', value);
    const chosen = set('3');
    assert.ok(chosen.kind === 'set');
    assert.deepEqual([...chosen.settings.indexWeights], [['half', 3]]);
    const off = set('off', chosen.settings);
    assert.ok(off.kind === 'set' && off.settings.indexWeights.size === 0);
    assert.equal(set('0').kind, 'fault');
    assert.equal(set('101').kind, 'fault');
  });
});
