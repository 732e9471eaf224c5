import type { Language } from '../domain/language.ts';
import type { Goal, Scale } from '../domain/metric/metric.ts';
import type { Interval } from '../domain/statistics/interval.ts';
import type { PraiseChange, PraiseRatio } from '../domain/statistics/praiseToCriticism.ts';
import type { ResponseRate } from '../domain/statistics/responseRate.ts';
import type { Translator } from './translator.ts';

const noBreak = '\u00a0';
const minus = '\u2212';

/** A number with at most (and at least) so many decimals: `4,05`, with a real minus sign. */
export function numberText(
  { language }: Translator,
  value: number,
  { most = 0, least = 0 }: { readonly most?: number; readonly least?: number } = {},
): string {
  return write(language, value, { maximumFractionDigits: most, minimumFractionDigits: least });
}

/** A share (0–1) in percent: `33 %`, `70,6 %`, in English `33%`. */
export function percentText({ language }: Translator, share: number, most = 1): string {
  return write(language, share, { style: 'percent', maximumFractionDigits: most });
}

/** A value of the scale: `82,5 %`, `4,05`, `30`, `5,5 min`, `88 pv`. */
export function valueText(words: Translator, scale: Scale, value: number): string {
  switch (scale.kind) {
    case 'share':
      return percentText(words, value);
    case 'mean':
      return numberText(words, value, { most: 2, least: 1 });
    case 'nps':
      return numberText(words, value);
    case 'amount':
      return withUnit(words, bareText(words, scale, value), scale.unit);
  }
}

/** A value of the scale without its unit or sign of percent. */
function bareText(words: Translator, scale: Scale, value: number): string {
  switch (scale.kind) {
    case 'share':
      return numberText(words, value * 100, { most: 1 });
    case 'mean':
    case 'nps':
      return valueText(words, scale, value);
    case 'amount':
      return numberText(words, value, { most: scale.decimals, least: scale.decimals });
  }
}

/** An interval on the scale: `69–92 %`, `3,8–4,3`, `−5 … 20`, `4,1–5,9 min`. */
export function intervalText(words: Translator, scale: Scale, interval: Interval): string {
  switch (scale.kind) {
    case 'share': {
      const [low, high] = [interval.low, interval.high].map((share) =>
        percentText(words, share, 0),
      );
      // One sign is enough for both: `69–92 %`.
      return range(words, low?.replace(/\s?%$/u, ''), high, interval);
    }
    case 'mean': {
      // Bounds are told more roughly than the value, unless they lie close together.
      const digits = interval.high - interval.low < 0.5 ? 2 : 1;
      return plainRange(words, interval, digits);
    }
    case 'nps':
      return plainRange(words, interval, 0);
    case 'amount':
      return withUnit(words, plainRange(words, interval, scale.decimals), scale.unit);
  }
}

/** What is aimed at: `vähintään 4,2`, `enintään 5 pv`, `20–30 %`. */
export function goalText(words: Translator, scale: Scale, goal: Goal): string {
  switch (goal.kind) {
    case 'atLeast':
      return words.t('number.atLeast', { value: valueText(words, scale, goal.target) });
    case 'atMost':
      return words.t('number.atMost', { value: valueText(words, scale, goal.target) });
    case 'within': {
      // One unit is enough for both: `2,0–5,0 pv`.
      const low = bareText(words, scale, goal.low);
      return range(words, low, valueText(words, scale, goal.high), goal);
    }
  }
}

/** A change on the scale with its sign: `+17,6 prosenttiyksikköä`, `−0,3`, `+0,5 min`. */
export function changeText(words: Translator, scale: Scale, difference: number): string {
  switch (scale.kind) {
    case 'share':
      return pointsText(words, difference);
    case 'mean':
      return signed(words, difference, 2);
    case 'nps':
      return words.t('number.scorePoints', { change: signed(words, difference, 0) });
    case 'amount':
      return withUnit(words, signed(words, difference, scale.decimals), scale.unit);
  }
}

/**
 * The interval of a change, without its unit: `−9,8…+16,5`. Its ends are told apart where they
 * differ, with more decimals than the change itself if need be.
 */
export function changeRangeText(words: Translator, scale: Scale, { low, high }: Interval): string {
  const factor = scale.kind === 'share' ? 100 : 1;
  const least = { share: 1, mean: 2, nps: 0, amount: scale.kind === 'amount' ? scale.decimals : 0 };
  const ends = (decimals: number): readonly [string, string] => [
    signed(words, low * factor, decimals),
    signed(words, high * factor, decimals),
  ];
  const first = least[scale.kind];
  const told = [first, first + 1, first + 2].map(ends);
  const [from, to] = told.find(([one, other]) => one !== other) ?? ends(first);
  return words.t('number.changeRange', { low: from, high: to });
}

/** A difference of shares (−1…1) in percentage points: `+17,6 prosenttiyksikköä`. */
export function pointsText(words: Translator, difference: number): string {
  return words.t('number.percentagePoints', { change: signed(words, difference * 100, 1) });
}

/** Praise to criticism: `2,4 : 1`, `vain kiitosta (7)`, `ei vielä kiitosta eikä kritiikkiä`. */
export function ratioText(words: Translator, ratio: PraiseRatio): string {
  switch (ratio.kind) {
    case 'nothing':
      return words.t('number.noPraiseOrCriticism');
    case 'onlyPraise':
      return words.t('number.onlyPraise', { praise: ratio.praise });
    case 'ratio': {
      const toOne = numberText(words, ratio.toOne, { most: 1, least: 1 });
      return `${toOne}${noBreak}:${noBreak}1`;
    }
  }
}

/** How the share of praise changed against the period before, and whether surely. */
export function praiseChangeText(words: Translator, change: PraiseChange): string {
  switch (change.kind) {
    case 'tooFew':
      return words.t('number.tooFewToCompare');
    case 'unsure':
    case 'up':
    case 'down': {
      const { value, low, high } = change.difference;
      return words.t(change.kind === 'unsure' ? 'number.noSureChange' : 'number.sureChange', {
        change: pointsText(words, value),
        interval: changeRangeText(words, { kind: 'share' }, { low, high }),
      });
    }
  }
}

/** The response rate with its counts, `33 % (132/400)`, or why there is none. */
export function responseRateText(words: Translator, rate: ResponseRate | null): string {
  if (rate === null) return words.t('number.nobodyAnswers');
  switch (rate.kind) {
    case 'none':
      return words.t(`number.noRate.${rate.why}`);
    case 'ofSample':
    case 'ofTargetGroup':
      return words.t(`number.rate.${rate.kind}`, {
        rate: percentText(words, rate.rate, 0),
        responses: rate.responses,
        asked: rate.asked,
      });
  }
}

function plainRange(words: Translator, interval: Interval, decimals: number): string {
  const [low, high] = [interval.low, interval.high].map((value) =>
    numberText(words, value, { most: decimals, least: decimals }),
  );
  return range(words, low, high, interval);
}

function range(words: Translator, low = '', high = '', { low: least }: Interval): string {
  // A dash between signed numbers would look like one more minus sign.
  return words.t(least < 0 ? 'number.signedRange' : 'number.range', { low, high });
}

function signed({ language }: Translator, value: number, decimals: number): string {
  return write(language, value, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

function withUnit(words: Translator, number: string, unit: string): string {
  return unit === '' ? number : `${number}${noBreak}${unitText(words, unit)}`;
}

/** Days as the reader's language writes them; other units as they were defined. */
export function unitText(words: Translator, unit: string): string {
  return unit === 'd' || unit === 'pv' ? words.t('number.days') : unit;
}

function write(language: Language, value: number, options: Intl.NumberFormatOptions): string {
  // 'negative' keeps a rounded −0.2 from being written as −0.
  const format = new Intl.NumberFormat(language, { signDisplay: 'negative', ...options });
  return format.format(value).replace('-', minus);
}
