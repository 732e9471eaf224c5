import type { Coded, EstimateView, NumberView } from '../../contract/figures.ts';
import type { MetricRow } from '../../contract/metrics.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import { responseRateOf } from '../../domain/metric/answers.ts';
import { estimateOf } from '../../domain/metric/estimateOf.ts';
import { inOrder, latestMeasured } from '../../domain/metric/latestMeasured.ts';
import type { Goal, Measurement, Metric, Scale } from '../../domain/metric/metric.ts';
import { targetAt } from '../../domain/metric/target.ts';
import { trafficLight } from '../../domain/metric/trafficLight.ts';
import type { Organisation, PartId, PersonId } from '../../domain/organisation/organisation.ts';
import { areaOf, responsibleManager } from '../../domain/organisation/tree.ts';
import type { MetricSummary } from '../../domain/ports/metricStore.ts';
import { periodText } from '../../wording/dates.ts';
import { estimateView } from '../../wording/estimate.ts';
import { lightView } from '../../wording/light.ts';
import { goalText, responseRateText, valueText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';

/** How many of the last periods the small trend line shows. */
const trendLength = 13;

/** A metric as a row of the table. */
export function presentMetricRow(
  { metric, recent }: MetricSummary,
  { organisation, words }: Viewer,
  today: LocalDate,
): MetricRow {
  const latest = latestMeasured(recent, today);
  const target = targetAt(metric, today);
  const trend = inOrder(recent, today).slice(-trendLength);
  const area = areaOf(organisation, metric.partId);
  return {
    id: metric.id,
    name: localized(metric.name, words.language),
    part: presentPart(metric.partId, organisation, words),
    area: presentPart(area?.id ?? metric.partId, organisation, words),
    stage: presentStage(metric, organisation, words),
    light: lightView(words, metric.scale, trafficLight(metric, recent, today)),
    value: latest === null ? null : presentValue(latest, metric, words),
    target: target === null ? null : presentGoal(target.goal, metric.scale, words),
    trend: trend.map((measurement) => shownValue(measurement, metric)),
    trendText: trendText(trend, metric, words),
    responseRate: presentResponseRate(latest, metric, words),
    responseShare: latest === null ? null : responseShare(latest, metric),
    lastMeasured: latest === null ? null : periodText(words, latest),
    lastMeasuredOn: latest?.to ?? null,
    responsible: personName(responsibleFor(metric, organisation), organisation),
  };
}

/** The value fit to be shown; null when it was not measured or rests on too few answers. */
export function presentValue(
  measurement: Measurement,
  metric: Metric,
  words: Translator,
): EstimateView | null {
  const estimate = estimateOf(measurement, metric);
  return estimate.kind === 'value' ? estimateView(words, metric.scale, estimate) : null;
}

/** A goal as a line to draw (a band by its middle) and in words. */
export function presentGoal(goal: Goal, scale: Scale, words: Translator): NumberView {
  const value = goal.kind === 'within' ? (goal.low + goal.high) / 2 : goal.target;
  return { value, text: goalText(words, scale, goal) };
}

/** The response rate with its counts, which a hidden group's would give away. */
export function presentResponseRate(
  measurement: Measurement | null,
  metric: Metric,
  words: Translator,
): string {
  const shown = measurement === null ? null : estimateOf(measurement, metric);
  if (measurement === null || shown?.kind === 'notMeasured') return words.t('metricPage.noFigure');
  if (shown?.kind === 'tooFewToShow') return words.t('metricPage.tooFewToShow');
  return responseRateText(words, responseRateOf(metric, measurement));
}

/** The response rate as a number to sort by; null where none may be shown. */
function responseShare(measurement: Measurement, metric: Metric): number | null {
  if (estimateOf(measurement, metric).kind !== 'value') return null;
  const rate = responseRateOf(metric, measurement);
  return rate === null || rate.kind === 'none' ? null : rate.rate;
}

export function shownValue(measurement: Measurement, metric: Metric): number | null {
  const estimate = estimateOf(measurement, metric);
  return estimate.kind === 'value' ? estimate.value : null;
}

export function personName(personId: PersonId | null, organisation: Organisation): string | null {
  return personId === null ? null : (organisation.people.get(personId)?.name ?? null);
}

function presentPart(
  partId: PartId,
  organisation: Organisation,
  words: Translator,
): { readonly id: string; readonly name: string } {
  const part = organisation.parts.get(partId);
  return { id: partId, name: part === undefined ? partId : localized(part.name, words.language) };
}

function presentStage(metric: Metric, organisation: Organisation, words: Translator): Coded | null {
  const stage = organisation.stages.find(({ id }) => id === metric.stageId);
  return stage === undefined
    ? null
    : { code: stage.id, text: localized(stage.name, words.language) };
}

/** Who is to do something about it: the end of the chain that is named, or the part's manager. */
function responsibleFor(metric: Metric, organisation: Organisation): PersonId | null {
  const { acts, decides, interprets, measures } = metric.responsibility;
  const named = acts ?? decides ?? interprets ?? measures;
  return named ?? responsibleManager(organisation, metric.partId)?.managerId ?? null;
}

function trendText(trend: readonly Measurement[], metric: Metric, words: Translator): string {
  const shown = trend.flatMap((measurement) => {
    const value = shownValue(measurement, metric);
    return value === null
      ? []
      : [{ text: valueText(words, metric.scale, value), period: periodText(words, measurement) }];
  });
  const [first, last] = [shown.at(0), shown.at(-1)];
  if (first === undefined || last === undefined) return words.t('metricPage.noFigure');
  return words.t('metricPage.trend', {
    count: shown.length,
    first: first.text,
    firstPeriod: first.period,
    last: last.text,
    lastPeriod: last.period,
  });
}
