import type { LocalDate } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import type { MetricPoint } from '../../domain/metric/metricState.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { MetricSummary } from '../../domain/ports/metricStore.ts';
import { dateText } from '../../wording/dates.ts';
import { estimateText } from '../../wording/estimate.ts';
import { lightText, lightView } from '../../wording/light.ts';
import type { Translator } from '../../wording/translator.ts';
import { card, detail, heading, openUrl, text } from '../cards/elements.ts';
import { partName } from '../cards/formFields.ts';
import type { Insertable } from './insertable.ts';

/** A metric as it stands on a day: light, value, how sure, and why. */
export function insertableMetric(
  words: Translator,
  organisation: Organisation,
  { metric, recent }: MetricSummary,
  today: LocalDate,
  tabLink: string,
): Insertable {
  const { latest, light } = metricState(metric, recent, today);
  const { symbol, certaintyText, reason } = lightView(words, metric.scale, light);
  const name = localized(metric.name, words.language);
  const part = partName(words, organisation, metric.partId);
  const value = latestText(words, metric, latest);
  return {
    card: card(
      [
        detail(words.t('messageExtension.metric.asOf', { date: dateText(words, today) })),
        heading(name),
        detail(part),
        text(value, { weight: 'Bolder', size: 'Large' }),
        text(lightText(words, light.colour), { spacing: 'Small' }),
        certaintyText === '' ? null : detail(certaintyText),
        detail(reason),
      ],
      [openUrl(words.t('messageExtension.metric.open'), tabLink)],
    ),
    title: `${symbol} ${name}`,
    text: words.t('messageExtension.metric.preview', { part, value }),
  };
}

function latestText(words: Translator, { scale }: Metric, latest: MetricPoint | null): string {
  if (latest === null) return words.t('metricPage.noFigure');
  switch (latest.value.kind) {
    case 'notMeasured':
      return words.t('metricPage.noFigure');
    case 'tooFewToShow':
      return words.t('metricPage.tooFewToShow');
    case 'value':
      return estimateText(words, scale, latest.value);
  }
}
