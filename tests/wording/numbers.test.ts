import assert from 'node:assert/strict';
import type { Scale } from '../../bot/domain/metric/metric.ts';
import { praiseToCriticism } from '../../bot/domain/statistics/praiseToCriticism.ts';
import {
  changeRangeText,
  changeText,
  goalText,
  intervalText,
  numberText,
  percentText,
  praiseChangeText,
  ratioText,
  responseRateText,
  valueText,
} from '../../bot/wording/numbers.ts';
import { createTranslators } from '../../bot/wording/translator.ts';

const { fi, sv, en } = createTranslators();
const share: Scale = { kind: 'share' };
const mean: Scale = { kind: 'mean', min: 1, max: 5 };
const nps: Scale = { kind: 'nps' };
const minutes: Scale = { kind: 'amount', unit: 'min', decimals: 1 };

/** Spaces that do not break, as ordinary ones: for reading the expectations. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('numbers in words', () => {
  it('have a decimal comma and a real minus in Finnish and Swedish', () => {
    assert.equal(numberText(fi, -4.05, { most: 2 }), '−4,05');
    assert.equal(numberText(sv, -4.05, { most: 2 }), '−4,05');
    assert.equal(numberText(en, -4.05, { most: 2 }), '−4.05');
    assert.equal(numberText(fi, -0.2), '0');
    assert.equal(plain(numberText(fi, 12_345.6, { most: 1 })), '12 345,6');
  });

  it('keep percent, unit and ratio on one line', () => {
    assert.equal(percentText(fi, 0.33), '33\u00a0%');
    assert.equal(percentText(fi, 0.7059), '70,6\u00a0%');
    assert.equal(percentText(en, 0.7059), '70.6%');
    assert.equal(valueText(fi, minutes, 5), '5,0\u00a0min');
  });

  it('write a value as its scale asks', () => {
    assert.equal(valueText(fi, mean, 4.2), '4,2');
    assert.equal(valueText(fi, mean, 4.048), '4,05');
    assert.equal(valueText(fi, mean, 4), '4,0');
    assert.equal(valueText(fi, nps, -12.4), '−12');
    assert.equal(valueText(fi, { kind: 'amount', unit: '', decimals: 0 }, 7), '7');
  });

  it('write intervals without doubled signs', () => {
    assert.equal(plain(intervalText(fi, share, { low: 0.686, high: 0.922 })), '69–92 %');
    assert.equal(intervalText(en, share, { low: 0.686, high: 0.922 }), '69–92%');
    assert.equal(intervalText(fi, mean, { low: 3.8, high: 4.3 }), '3,8–4,3');
    assert.equal(intervalText(fi, mean, { low: 4.01, high: 4.09 }), '4,01–4,09');
    assert.equal(intervalText(fi, nps, { low: -5, high: 20 }), '−5 … 20');
    assert.equal(plain(intervalText(fi, minutes, { low: 4.1, high: 5.9 })), '4,1–5,9 min');
  });

  it('name the goal', () => {
    const atLeast = { kind: 'atLeast', target: 4.2, amberLimit: 4 } as const;
    assert.equal(goalText(fi, mean, atLeast), 'vähintään 4,2');
    const atMost = { kind: 'atMost', target: 5, amberLimit: 7 } as const;
    assert.equal(plain(goalText(sv, minutes, atMost)), 'högst 5,0 min');
    const band = { kind: 'within', low: 0.2, high: 0.3, amberLow: 0.1, amberHigh: 0.4 } as const;
    assert.equal(plain(goalText(fi, share, band)), '20–30 %');
  });

  it('give a change its sign and unit', () => {
    assert.equal(changeText(fi, share, 0.1764), '+17,6 prosenttiyksikköä');
    assert.equal(changeText(fi, mean, -0.3), '−0,30');
    assert.equal(changeText(en, nps, 4), '+4 points');
    assert.equal(plain(changeText(sv, minutes, 0.5)), '+0,5 min');
    assert.equal(changeText(fi, mean, 0), '0,00');
  });

  it('write the interval of a change without its unit, its ends always apart', () => {
    assert.equal(changeRangeText(fi, share, { low: -0.098, high: 0.165 }), '−9,8…+16,5');
    assert.equal(changeRangeText(en, minutes, { low: -0.5, high: 1 }), '−0.5 to +1.0');
    assert.equal(changeRangeText(fi, minutes, { low: -0.94, high: -0.87 }), '−0,94…−0,87');
  });

  it('write days in the language of the reader, also as older stores have them', () => {
    for (const unit of ['pv', 'd']) {
      const days: Scale = { kind: 'amount', unit, decimals: 0 };
      assert.equal(plain(valueText(fi, days, 88)), '88 pv');
      assert.equal(plain(valueText(sv, days, 88)), '88 dagar');
      assert.equal(plain(valueText(en, days, 88)), '88 days');
    }
  });

  it('write praise to criticism and what its change is worth', () => {
    const { ratio, change } = praiseToCriticism(
      { praise: 24, criticism: 10 },
      { praise: 18, criticism: 16 },
    );
    assert.equal(plain(ratioText(fi, ratio)), '2,4 : 1');
    assert.equal(ratioText(fi, { kind: 'onlyPraise', praise: 7 }), 'vain kiitosta (7)');
    assert.equal(
      praiseChangeText(fi, change),
      'ei varmaa muutosta: +17,6 prosenttiyksikköä (95 %:n luottamusväli −5,3…+38,2)',
    );
    assert.equal(praiseChangeText(en, { kind: 'tooFew' }), 'too few to compare');
  });

  it('put the counts beside the response rate, or say why there is none', () => {
    const rate = { kind: 'ofSample', rate: 0.33, responses: 132, asked: 400 } as const;
    assert.equal(plain(responseRateText(fi, rate)), '33 % (132/400)');
    assert.equal(responseRateText(en, rate), '33% (132 of 400)');
    assert.equal(
      plain(responseRateText(fi, { ...rate, kind: 'ofTargetGroup' })),
      '33 % kohderyhmästä (132/400)',
    );
    assert.equal(
      responseRateText(fi, { kind: 'none', why: 'askedUnknown' }),
      'otosta tai kohderyhmän kokoa ei ole kirjattu',
    );
    assert.equal(responseRateText(fi, null), 'ei kysely: tapaukset on laskettu');
  });
});
