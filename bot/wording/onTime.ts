import type { OnTime } from '../domain/overview/answeredOnTime.ts';
import { dateText } from './dates.ts';
import { intervalText } from './numbers.ts';
import type { Translator } from './translator.ts';

/** How many of those that fell due kept their day; of too few only how many fell due. */
export function onTimeText(words: Translator, onTime: OnTime): string {
  const since = dateText(words, onTime.since);
  const { kept, fellDue, share } = onTime;
  if (fellDue === 0) return words.t('overview.onTime.none', { since });
  return share === null
    ? words.t('overview.onTime.tooFew', { count: fellDue, since })
    : words.t('overview.onTime.share', {
        ...{ kept, count: fellDue, since },
        interval: intervalText(words, { kind: 'share' }, share),
      });
}
