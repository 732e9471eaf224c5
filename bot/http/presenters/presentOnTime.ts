import type { NumberView } from '../../contract/figures.ts';
import type { OnTime } from '../../domain/overview/answeredOnTime.ts';
import { dateText } from '../../wording/dates.ts';
import { intervalText, percentText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';

/** How large a part kept its day, with what was counted; no share where nothing fell due. */
export function presentOnTime(
  onTime: OnTime,
  words: Translator,
): { readonly share: NumberView | null; readonly text: string } {
  const since = dateText(words, onTime.since);
  if (onTime.share === null)
    return { share: null, text: words.t('overview.onTime.none', { since }) };
  const { value } = onTime.share;
  return {
    share: { value, text: percentText(words, value, 0) },
    text: words.t('overview.onTime.share', {
      kept: onTime.kept,
      count: onTime.fellDue,
      interval: intervalText(words, { kind: 'share' }, onTime.share),
      since,
    }),
  };
}
