import type { MetricPageView, PeriodView } from '../../contract/metrics.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { isOfPeriod } from '../../domain/metric/measurementEntry.ts';
import type { MetricHistory, PeriodKey } from '../../domain/ports/metricStore.ts';
import { periodText } from '../../wording/dates.ts';
import { measuredText } from '../../wording/measured.ts';
import type { Viewer } from '../viewer.ts';
import { presentCorrectionForms } from './presentMeasurementForms.ts';

/** What stands for a period, with the forms to correct it. */
export function presentPeriod(
  history: MetricHistory,
  period: PeriodKey,
  page: MetricPageView,
  { words }: Viewer,
  today: LocalDate,
): PeriodView {
  const standing = history.measurements.find((each) => isOfPeriod(each, period));
  const { viewer, city, asOf, asOfText } = page;
  return {
    ...{ viewer, city, asOf, asOfText, page },
    periodText: periodText(words, period),
    standing: standing === undefined ? null : measuredText(words, history.metric, standing),
    forms: standing === undefined ? [] : presentCorrectionForms(history, standing, words, today),
  };
}
