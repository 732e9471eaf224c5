import type { LightCount } from '../../contract/overview.ts';
import type { LightTally } from '../../domain/overview/lightTally.ts';
import { lightSymbols } from '../../wording/light.ts';
import type { Translator } from '../../wording/translator.ts';

/** How many metrics stand in a light, with its symbol and words. */
export function presentLightCount(
  { colour, count, certain }: LightTally,
  words: Translator,
): LightCount {
  return { colour, symbol: lightSymbols[colour], text: words.t(`light.${colour}`), count, certain };
}
