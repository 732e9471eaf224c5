import type { Lateness, MeasuringTime } from '../domain/coverage/measuringTime.ts';
import type { Collecting, Use } from '../domain/coverage/partCoverage.ts';
import { dateText } from './dates.ts';
import type { Translator } from './translator.ts';

/** Whether and how a part collects its customers' experience. */
export function collectingText({ t }: Translator, collecting: Collecting): string {
  switch (collecting.kind) {
    case 'measures':
      return t('coverage.collecting.measures', { count: collecting.metricIds.length });
    case 'states':
    case 'statesNot':
      return t(`coverage.collecting.${collecting.kind}`, { year: String(collecting.year) });
    case 'onlyFeedback':
      return t('coverage.collecting.onlyFeedback', { count: collecting.received });
    case 'unknown':
      return t('coverage.collecting.unknown');
  }
}

/** When the next measurement is due, or how late it is. */
export function measuringTimeText(words: Translator, time: MeasuringTime): string {
  const { t } = words;
  switch (time.kind) {
    case 'notMeasured':
    case 'neverYet':
    case 'dueToday':
      return t(`coverage.time.${time.kind}`);
    case 'onTime':
      return t('coverage.time.onTime', { date: dateText(words, time.dueOn) });
    case 'overdue':
      return t('coverage.time.overdue', {
        ...{ date: dateText(words, time.dueOn), by: latenessText(words, time.by) },
      });
  }
}

/** When results were used last, and how often in a year. */
export function useText(words: Translator, { last, inLastYear }: Use): string {
  if (last === null) return words.t('coverage.use.never');
  const date = dateText(words, last.on);
  return words.t('coverage.use.last', { date, count: inLastYear });
}

function latenessText({ t }: Translator, { unit, count }: Lateness): string {
  return t(`coverage.late.${unit}`, { count });
}
