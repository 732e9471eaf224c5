import type { LightColour, LightView } from '../contract/figures.ts';
import type { Scale } from '../domain/metric/metric.ts';
import type { ShownValue } from '../domain/metric/estimateOf.ts';
import type {
  GreyReason,
  Judgement,
  NoLightReason,
  TrafficLight,
} from '../domain/metric/trafficLight.ts';
import { dateText, periodText } from './dates.ts';
import { estimateText } from './estimate.ts';
import { goalText, percentText } from './numbers.ts';
import type { Translator } from './translator.ts';

/** Each colour's shape, told apart also in greyscale and high contrast. */
export const lightSymbols: Readonly<Record<LightColour, string>> = {
  none: '○',
  grey: '◌',
  green: '●',
  amber: '▲',
  red: '■',
};

/** The light as it is shown: colour, shape and words together, how sure, and why. */
export function lightView(words: Translator, scale: Scale, light: TrafficLight): LightView {
  const { colour, certain } = light;
  return {
    colour,
    symbol: lightSymbols[colour],
    text: words.t(`light.${colour}`),
    certain,
    certaintyText: certaintyText(words, light),
    reason: reasonText(words, scale, light),
  };
}

/** How sure the light is and why it is so, as sentences: `Varma. 47 tapausta; tavoite …`. */
export function lightReasonText({
  certaintyText: certainty,
  reason,
}: Pick<LightView, 'certaintyText' | 'reason'>): string {
  return certainty === '' ? reason : `${capitalised(certainty)}. ${capitalised(reason)}`;
}

/** Symbol and words in one line: `▲ lähellä tavoitetta`. */
export function lightText(words: Translator, colour: LightColour): string {
  return `${lightSymbols[colour]} ${words.t(`light.${colour}`)}`;
}

function certaintyText(words: Translator, light: TrafficLight): string {
  switch (light.colour) {
    case 'none':
    case 'grey':
      return '';
    case 'green':
    case 'amber':
    case 'red':
      return light.certain
        ? words.t('light.certain')
        : words.t('light.uncertain', { why: doubt(words, light.reason.estimate) });
  }
}

function doubt(words: Translator, { certainty }: ShownValue): string {
  return certainty.kind === 'unknown'
    ? words.t(`estimate.${certainty.why}`)
    : words.t('light.maybeChance');
}

function reasonText(words: Translator, scale: Scale, light: TrafficLight): string {
  switch (light.colour) {
    case 'none':
      return noLightText(words, light.reason);
    case 'grey':
      return greyText(words, light.reason);
    case 'green':
    case 'amber':
    case 'red':
      return judgementText(words, scale, light.reason);
  }
}

function noLightText(words: Translator, reason: NoLightReason): string {
  switch (reason.kind) {
    case 'noTarget':
    case 'noJustification':
      return words.t(`light.reason.${reason.kind}`);
    case 'noTargetThen':
      return words.t('light.reason.noTargetThen', {
        validFrom: dateText(words, reason.validFrom),
        period: periodText(words, reason.period),
      });
  }
}

function greyText(words: Translator, reason: GreyReason): string {
  if (reason.kind === 'notMeasured') return words.t('light.reason.notMeasured');
  if (reason.kind === 'ended') {
    return words.t('light.reason.ended', {
      on: dateText(words, reason.on),
      because: reason.because,
    });
  }
  const period = periodText(words, reason.period);
  switch (reason.kind) {
    case 'tooFewToShow':
      return words.t('light.reason.tooFewToShow', { period });
    case 'stale':
      return words.t('light.reason.stale', {
        period,
        freshUntil: dateText(words, reason.freshUntil),
      });
    case 'tooFew':
      return words.t('light.reason.tooFew', {
        basis: basisText(words, reason.n, reason.answered),
        minimum: reason.minimum,
        period,
      });
    case 'lowResponseRate':
      return words.t('light.reason.lowResponseRate', {
        rate: percentText(words, reason.rate, 0),
        floor: percentText(words, reason.floor, 0),
        period,
      });
  }
}

function judgementText(words: Translator, scale: Scale, reason: Judgement): string {
  const { estimate, goal, answered } = reason;
  const judged = words.t('light.reason.judged', {
    target: goalText(words, scale, goal),
    value: estimateText(words, scale, estimate),
    period: periodText(words, reason.period),
  });
  return estimate.n === null
    ? capitalised(judged)
    : words.t('light.reason.withBasis', { basis: basisText(words, estimate.n, answered), judged });
}

function basisText(words: Translator, n: number, answered: boolean): string {
  return words.t(answered ? 'light.responses' : 'light.events', { count: n });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
