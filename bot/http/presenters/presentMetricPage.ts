import type { LabelledText, MetricPageView } from '../../contract/metrics.ts';
import type { CorrectiveAction } from '../../domain/action/action.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import type { Measurement, Metric } from '../../domain/metric/metric.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { MetricHistory, SupersededMeasurement } from '../../domain/ports/metricStore.ts';
import { dateText } from '../../wording/dates.ts';
import { cadenceText, methodText, samplingText, scaleText } from '../../wording/estimate.ts';
import { lightText } from '../../wording/light.ts';
import { goalText, numberText, percentText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { chartText } from './chartText.ts';
import { presentActions } from './presentActions.ts';
import { presentAxis } from './presentAxis.ts';
import { presentCorrections } from './presentCorrections.ts';
import { presentLimits } from './presentLimits.ts';
import { actorName, personName } from './personName.ts';
import { presentMetricRow } from './presentMetricRow.ts';
import { presentSeriesPoint } from './presentSeries.ts';
import { presentFrame } from './presentFrame.ts';

/** A metric with, where it names one, the counter-metric to be read beside it. */
export interface MetricPageSource {
  readonly history: MetricHistory;
  readonly counterMetric: MetricHistory | null;
  /** Every action about the metric, oldest first. */
  readonly actions: readonly CorrectiveAction[];
  readonly superseded: readonly SupersededMeasurement[];
}

/** A metric's page in the viewer's words. */
export function presentMetricPage(
  { history, counterMetric, actions, superseded }: MetricPageSource,
  viewer: Viewer,
  asOf: Instant,
  today: LocalDate,
): MetricPageView {
  const { words, organisation } = viewer;
  const { metric } = history;
  const state = metricState(metric, history.measurements, today);
  const points = state.points.map((point) => presentSeriesPoint(point, metric, words));
  const { limits, text: limitsText } = presentLimits(state, words);
  return {
    ...presentFrame(viewer, asOf),
    metric: presentMetricRow(state, viewer),
    series: points,
    limits,
    limitsText,
    chartText: [chartText(points, state, words), limitsText, ...(limits?.signals ?? [])].join(' '),
    axis: presentAxis(metric.scale, points, limits, words),
    targets: presentTargets(metric, organisation, words),
    measurementModel: [
      ...presentModel(metric, state.latest?.measurement ?? null, words),
      ...presentCounterMetric(counterMetric, today, words),
    ],
    responsibility: presentResponsibility(metric, organisation, words),
    source: metric.source,
    ...presentActions(state, actions, viewer, today),
    corrections: presentCorrections(metric, superseded, viewer),
  };
}

function presentTargets(
  metric: Metric,
  organisation: Organisation,
  words: Translator,
): MetricPageView['targets'] {
  return [...metric.targets]
    .sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))
    .map(({ validFrom, goal, justification, setBy }) => ({
      validFrom: dateText(words, validFrom),
      text: goalText(words, metric.scale, goal),
      justification,
      setBy: actorName(words, setBy, organisation),
    }));
}

/** What is asked, of whom, how and how often; what has not been given is left out. */
function presentModel(
  metric: Metric,
  latest: Measurement | null,
  words: Translator,
): readonly LabelledText[] {
  const { asked, targetGroup, responseRateFloor, strategyLink } = metric;
  const texts = {
    asked: asked === null ? null : localized(asked, words.language),
    targetGroup,
    method: methodText(words, metric.method),
    sampling:
      latest === null ? null : samplingText(words, latest.sampling, latest.onlySuccessfulAsked),
    cadence: cadenceText(words, metric.cadence),
    scale: scaleText(words, metric.scale),
    minimumResponses: numberText(words, metric.minimumResponses),
    responseRateFloor: responseRateFloor === null ? null : percentText(words, responseRateFloor, 0),
    strategyLink,
  };
  const labels = Object.keys(texts) as (keyof typeof texts)[];
  return labels.flatMap((label) => {
    const text = texts[label];
    return text === null ? [] : [{ label: words.t(`metricPage.model.${label}`), text }];
  });
}

function presentCounterMetric(
  counter: MetricHistory | null,
  today: LocalDate,
  words: Translator,
): readonly LabelledText[] {
  if (counter === null) return [];
  const { colour } = metricState(counter.metric, counter.measurements, today).light;
  const text = words.t('metricPage.counterMetric', {
    name: localized(counter.metric.name, words.language),
    light: lightText(words, colour),
  });
  return [{ label: words.t('metricPage.model.counterMetric'), text }];
}

function presentResponsibility(
  metric: Metric,
  organisation: Organisation,
  words: Translator,
): readonly LabelledText[] {
  return (['measures', 'interprets', 'decides', 'acts'] as const).map((step) => ({
    label: words.t(`metricPage.responsibility.${step}`),
    text: personName(metric.responsibility[step], organisation) ?? words.t('api.nobody'),
  }));
}
