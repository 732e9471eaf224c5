import assert from 'node:assert/strict';
import { estimateOf } from '../../bot/domain/metric/estimateOf.ts';
import type { Measurement, Metric, Scale } from '../../bot/domain/metric/metric.ts';
import { trafficLight } from '../../bot/domain/metric/trafficLight.ts';
import { estimateView, samplingText, scaleText } from '../../bot/wording/estimate.ts';
import { lightSymbols, lightText, lightView } from '../../bot/wording/light.ts';
import { createTranslators } from '../../bot/wording/translator.ts';
import { measurement, metric, share, target } from '../domain/metric/examples.ts';

const { fi, sv, en } = createTranslators();
const means: Scale = { kind: 'mean', min: 1, max: 5 };
const satisfaction = metric({
  scale: means,
  cadence: 'monthly',
  targets: [target({ kind: 'atLeast', target: 4.2, amberLimit: 4 })],
});
const march: Partial<Measurement> = {
  figure: { kind: 'mean', mean: 4.05, sd: 0.7, n: 32 },
  from: '2026-03-01',
  to: '2026-03-31',
};

describe('a light in words', () => {
  it('joins colour, symbol, certainty and reason', () => {
    assert.deepEqual(viewOf(march, satisfaction), {
      colour: 'amber',
      symbol: '▲',
      text: 'lähellä tavoitetta',
      certain: false,
      certaintyText: 'epävarma – ero voi olla sattumaa',
      reason:
        '32 vastausta; tavoite vähintään 4,2; arvo 4,05 (95 %:n luottamusväli 3,8–4,3); ' +
        'mittausjakso maaliskuu 2026.',
    });
  });

  it('says the same in Swedish and English', () => {
    const light = trafficLight(satisfaction, [measurement(march)], '2026-04-15');
    assert.equal(
      lightView(sv, means, light).reason,
      '32 svar; mål minst 4,2; värde 4,05 (95 %-konfidensintervall 3,8–4,3); mätperiod mars 2026.',
    );
    assert.equal(
      lightView(en, means, light).reason,
      '32 responses; target at least 4.2; value 4.05 (95% confidence interval 3.8–4.3); ' +
        'period March 2026.',
    );
  });

  it('says of self-selected answers why nobody can be sure', () => {
    const { certain, certaintyText } = viewOf({ ...march, sampling: 'selfSelected' }, satisfaction);
    assert.equal(certain, false);
    assert.match(certaintyText, /^epävarma – vastaajat valikoituivat itse/);
  });

  it('begins with a capital where no count comes first', () => {
    const seconds: Scale = { kind: 'amount', unit: 's', decimals: 0 };
    const queue = metric({
      method: 'system',
      scale: seconds,
      targets: [target({ kind: 'atMost', target: 60, amberLimit: 90 })],
    });
    const figure = { kind: 'amount', value: 45, n: null } as const;
    const { reason, certaintyText } = viewOf({ figure, sampling: null }, queue);
    assert.equal(
      reason.replaceAll('\u00a0', ' '),
      'Tavoite enintään 60 s; arvo 45 s; mittausjakso 1. neljännes 2026.',
    );
    assert.equal(certaintyText, 'varma');
  });

  it('gives each grey and empty light its reason, without certainty', () => {
    const cases: readonly (readonly [Partial<Measurement>, Partial<Metric>, RegExp])[] = [
      [{}, { targets: [] }, /ei ole asetettu tavoitetta/],
      [{}, { targets: [target(atLeast, { justification: '' })] }, /ei ole perustelua/],
      [
        {},
        { targets: [target(atLeast, { validFrom: '2026-04-02' })] },
        /voimassa 2\.4\.2026 alkaen/,
      ],
      [{ figure: null }, {}, /ei vielä ole/],
      [
        { from: '2020-01-01', to: '2020-03-31' },
        {},
        /vanhentunut: mittausjakso 1\. neljännes 2020/,
      ],
      [{ figure: share(2, 4) }, {}, /alle viiden/],
      [{ figure: share(8, 9) }, {}, /^9 vastausta, .* vähintään 10;/],
      [{ sample: 500 }, { responseRateFloor: 0.25 }, /10\s% jää alle mittarin alarajan 25\s%/],
    ];
    for (const [entry, of, expected] of cases) {
      const { certain, certaintyText, reason } = viewOf(entry, metric(of));
      assert.match(reason, expected);
      assert.deepEqual([certain, certaintyText], [null, '']);
    }
  });

  it('has a shape of its own for each colour', () => {
    assert.equal(new Set(Object.values(lightSymbols)).size, 5);
    assert.equal(lightText(fi, 'red'), '■ tavoite ei täyty');
  });
});

describe('an estimate in words', () => {
  it('has its interval', () => {
    const shown = estimateOf(measurement(), metric());
    assert.ok(shown.kind === 'value');
    const view = estimateView(fi, { kind: 'share' }, shown);
    assert.deepEqual(
      [view.value, view.text, view.intervalText, view.noInterval],
      [0.8, '80\u00a0%', '67–89\u00a0%', null],
    );
  });

  it('or says why it has none', () => {
    const shown = estimateOf(measurement({ targetGroupSize: 50 }), metric());
    assert.ok(shown.kind === 'value');
    const { low, high, noInterval } = estimateView(fi, { kind: 'share' }, shown);
    assert.deepEqual([low, high, noInterval], [null, null, 'kaikki kohderyhmästä vastasivat']);
  });

  it('comes with its scale and how people were chosen', () => {
    assert.equal(scaleText(fi, means), 'keskiarvo asteikolla 1–5');
    assert.equal(
      scaleText(fi, { kind: 'amount', unit: 'min', decimals: 0 }),
      'määrä, yksikkönä min',
    );
    assert.equal(samplingText(fi, 'random', false), 'satunnaisotos');
    assert.equal(
      samplingText(fi, 'everyone', true),
      'kysyttiin kaikilta; kysyttiin vain asiassaan onnistuneilta',
    );
  });
});

const atLeast = { kind: 'atLeast', target: 0.8, amberLimit: 0.7 } as const;

function viewOf(entry: Partial<Measurement>, of: Metric) {
  const light = trafficLight(of, [measurement(entry)], '2026-04-15');
  return lightView(fi, of.scale, light);
}
