import type { FormView } from '../../contract/form.ts';
import type { LabelledText, MetricPageView } from '../../contract/metrics.ts';
import { isOpenAction } from '../../domain/action/action.ts';
import type { CorrectiveAction } from '../../domain/action/action.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import type { UtilisationNote } from '../../domain/coverage/coverageRecords.ts';
import { localized } from '../../domain/language.ts';
import type { Measurement, Metric } from '../../domain/metric/metric.ts';
import { directionOf } from '../../domain/metric/metricDefinition.ts';
import { metricState, type MetricState } from '../../domain/metric/metricState.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { mayEnterMeasurement } from '../../domain/organisation/policy.ts';
import type { MetricHistory, SupersededMeasurement } from '../../domain/ports/metricStore.ts';
import { dateText } from '../../wording/dates.ts';
import { cadenceText, methodText, samplingText, scaleText } from '../../wording/estimate.ts';
import { nextStepText } from '../../wording/nextStep.ts';
import { numberText, percentText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { chartText } from './chartText.ts';
import { presentActions } from './presentActions.ts';
import { presentPlanForm } from './presentActionForms.ts';
import { presentAxis } from './presentAxis.ts';
import { presentCorrections } from './presentCorrections.ts';
import { presentLimits } from './presentLimits.ts';
import { actorName, holderName } from './personName.ts';
import { presentMeasurementForms } from './presentMeasurementForms.ts';
import { presentMetricRow } from './presentMetricRow.ts';
import { endText, presentTargets } from './presentTargets.ts';
import { presentSeriesPoint } from './presentSeries.ts';
import { presentFrame } from './presentFrame.ts';

/** A metric with, where it names one, the counter-metric to be read beside it. */
export interface MetricPageSource {
  readonly history: MetricHistory;
  readonly counterMetric: MetricHistory | null;
  /** Every action about the metric, oldest first. */
  readonly actions: readonly CorrectiveAction[];
  readonly superseded: readonly SupersededMeasurement[];
  /** Of the metric's part. */
  readonly utilisation: readonly UtilisationNote[];
}

/** A metric's page in the viewer's words. */
export function presentMetricPage(
  source: MetricPageSource,
  viewer: Viewer,
  asOf: Instant,
  today: LocalDate,
): MetricPageView {
  const { words, organisation, person } = viewer;
  const { history, counterMetric, actions, superseded, utilisation } = source;
  const { metric } = history;
  const mayEnter = mayEnterMeasurement(organisation, person, metric);
  const state = metricState(metric, history.measurements, today);
  const points = state.points.map((point) => presentSeriesPoint(point, metric, words));
  const { limits, text: limitsText } = presentLimits(state, words);
  const seriesText = chartText(points, state, words);
  return {
    ...presentFrame(viewer, asOf),
    metric: presentMetricRow(state, viewer),
    nextStep: nextStepText(words, state, actions, today),
    ended: endText(metric, viewer, today),
    forms: mayEnter ? presentForms(state, source, viewer, today) : [],
    mayCorrect: mayEnter,
    counterMetric:
      counterMetric === null
        ? null
        : presentMetricRow(
            metricState(counterMetric.metric, counterMetric.measurements, today),
            viewer,
          ),
    series: points,
    limits,
    limitsText,
    seriesText,
    chartText: [seriesText, limitsText, ...(limits?.signals ?? [])].join(' '),
    axis: presentAxis(metric.scale, points, limits, words),
    targets: presentTargets(metric, organisation, words),
    measurementModel: presentModel(metric, state.latest?.measurement ?? null, viewer),
    responsibility: presentResponsibility(metric, organisation, words),
    source: metric.source,
    ...presentActions(state, actions, viewer, today),
    corrections: presentCorrections(metric, superseded, viewer),
    utilisation: utilisation
      .toSorted((one, other) => (one.on < other.on ? 1 : -1))
      .map(({ id, place, on, note, by }) => ({
        id,
        place: words.t(`metricPage.use.${place}`),
        on: dateText(words, on),
        note,
        by: actorName(words, by, organisation),
      })),
  };
}

/** The likeliest first: what to do about a red light before the next result. */
function presentForms(
  { light }: MetricState,
  { history, actions }: MetricPageSource,
  viewer: Viewer,
  today: LocalDate,
): readonly FormView[] {
  const measuring = presentMeasurementForms(history, viewer.words, today);
  const plan = presentPlanForm(history.metric, actions, viewer, today);
  const isCalledFor = light.colour === 'red' && !actions.some(isOpenAction);
  return isCalledFor ? [plan, ...measuring] : [...measuring, plan];
}

/** What is asked, of whom, how and how often; what has not been given is left out. */
function presentModel(
  metric: Metric,
  latest: Measurement | null,
  { words, organisation }: Viewer,
): readonly LabelledText[] {
  const { asked, targetGroup, usual, responseRateFloor, strategyLink } = metric;
  const direction = directionOf(metric);
  const texts = {
    asked: asked === null ? null : localized(asked, words.language),
    targetGroup,
    targetGroupSize:
      usual.targetGroupSize === null ? null : numberText(words, usual.targetGroupSize),
    method: methodText(words, metric.method),
    sampling:
      latest === null ? null : samplingText(words, latest.sampling, latest.onlySuccessfulAsked),
    cadence: cadenceText(words, metric.cadence),
    scale: scaleText(words, metric.scale),
    direction: direction === null ? null : words.t(`metricPage.direction.${direction}`),
    minimumResponses: numberText(words, metric.minimumResponses),
    responseRateFloor: responseRateFloor === null ? null : percentText(words, responseRateFloor, 0),
    strategyLink,
    indexWeight: weightText(metric, organisation, words),
  };
  const labels = Object.keys(texts) as (keyof typeof texts)[];
  return labels.flatMap((label) => {
    const text = texts[label];
    return text === null ? [] : [{ label: words.t(`metricPage.model.${label}`), text }];
  });
}

/** Its part of the composite index's whole weight; null where it has none. */
function weightText(
  { id }: Metric,
  { settings: { indexWeights } }: Organisation,
  words: Translator,
): string | null {
  const weight = indexWeights.get(id);
  if (weight === undefined) return null;
  const whole = [...indexWeights.values()].reduce((sum, each) => sum + each, 0);
  return percentText(words, weight / whole, 0);
}

function presentResponsibility(
  metric: Metric,
  organisation: Organisation,
  words: Translator,
): readonly LabelledText[] {
  return (['measures', 'interprets', 'decides', 'acts'] as const).map((step) => {
    const id = metric.responsibility[step];
    return {
      label: words.t(`metricPage.responsibility.${step}`),
      text: id === null ? words.t('api.nobody') : holderName(words, id, organisation),
    };
  });
}
