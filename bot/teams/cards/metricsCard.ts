import type { LocalDate } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import { measuredMetrics } from '../../domain/metric/measuredMetrics.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { MetricSummary } from '../../domain/ports/metricStore.ts';
import { lightReasonText, lightText, lightView } from '../../wording/light.ts';
import type { Translator } from '../../wording/translator.ts';
import { listMetrics } from '../cardActions/metricActions.ts';
import type { Message } from '../sending/messenger.ts';
import { card, container, detail, heading, openUrl, text, marked } from './elements.ts';
import type { CardElement } from './elements.ts';
import { partName } from './formFields.ts';

export interface MetricsCardView {
  readonly metrics: readonly MetricSummary[];
  readonly today: LocalDate;
  readonly tabLink: (subpage: string) => string;
}

const shownColours = ['green', 'amber', 'red', 'grey', 'none'] as const;
const attentionShown = 3;

/** How many metrics stand in each light, and the red ones with their reasons. */
export function metricsCard(
  words: Translator,
  organisation: Organisation,
  { metrics, today, tabLink }: MetricsCardView,
): Message {
  const title = words.t('metricsCard.title');
  const states = measuredMetrics(metrics, today);
  const red = states.filter(({ light }) => light.colour === 'red').slice(0, attentionShown);
  return {
    summary: title,
    forEveryone: true,
    card: card(
      [
        heading(title),
        ...(states.length === 0 ? [text(words.t('metricsCard.none'))] : counts(words, states)),
        ...(red.length === 0 ? [] : [heading(words.t('metricsCard.attention'))]),
        ...red.map((state) => attention(words, organisation, state)),
      ],
      [
        listMetrics.button(words.t('command.measure.title'), { page: 0 }),
        openUrl(words.t('metricsCard.open'), tabLink('metrics')),
      ],
    ),
  };
}

function counts(words: Translator, states: readonly MetricState[]): CardElement[] {
  return shownColours.flatMap((colour) => {
    const count = states.filter(({ light }) => light.colour === colour).length;
    return count === 0
      ? []
      : [marked(`**${String(count)}** ${lightText(words, colour)}`, { spacing: 'Small' })];
  });
}

function attention(
  words: Translator,
  organisation: Organisation,
  { metric, light }: MetricState,
): CardElement {
  const view = lightView(words, metric.scale, light);
  return container(
    [
      text(`${view.symbol} ${localized(metric.name, words.language)}`, { weight: 'Bolder' }),
      detail(partName(words, organisation, metric.partId)),
      detail(lightReasonText(view)),
    ],
    { separator: true },
  );
}
