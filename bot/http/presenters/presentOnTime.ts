import type { NumberView } from '../../contract/figures.ts';
import type { OnTime } from '../../domain/overview/answeredOnTime.ts';
import { percentText } from '../../wording/numbers.ts';
import { onTimeText } from '../../wording/onTime.ts';
import type { Translator } from '../../wording/translator.ts';

/** How large a part kept its day, with what was counted; no share where none may be shown. */
export function presentOnTime(
  onTime: OnTime,
  words: Translator,
): { readonly share: NumberView | null; readonly text: string } {
  const value = onTime.share?.value ?? null;
  return {
    share: value === null ? null : { value, text: percentText(words, value, 0) },
    text: onTimeText(words, onTime),
  };
}
