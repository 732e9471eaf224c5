import type { Coded, NumberView } from '../../contract/figures.ts';
import type { MetricRow } from '../../contract/metrics.ts';
import { localized } from '../../domain/language.ts';
import type { Goal, Metric, Scale } from '../../domain/metric/metric.ts';
import type { MetricPoint, MetricState } from '../../domain/metric/metricState.ts';
import { partEverKnown, stageEverKnown } from '../../domain/organisation/everKnown.ts';
import type { Organisation, PartId, PersonId } from '../../domain/organisation/organisation.ts';
import { areaOf, responsibleManager } from '../../domain/organisation/tree.ts';
import { periodText } from '../../wording/dates.ts';
import { estimateView } from '../../wording/estimate.ts';
import { lightView } from '../../wording/light.ts';
import { goalText, responseRateText, valueText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { personName } from './personName.ts';

/** A metric as a row of the table. */
export function presentMetricRow(
  { metric, latest, light, isEnded, target, trend, charted }: MetricState,
  { organisation, words }: Viewer,
): MetricRow {
  const area = areaOf(organisation, metric.partId);
  return {
    id: metric.id,
    name: localized(metric.name, words.language),
    part: presentPart(metric.partId, organisation, words),
    area: presentPart(area?.id ?? metric.partId, organisation, words),
    stage: presentStage(metric, organisation, words),
    light: lightView(words, metric.scale, light),
    isEnded,
    value: latest?.value.kind === 'value' ? estimateView(words, metric.scale, latest.value) : null,
    target: target === null ? null : presentGoal(target.goal, metric.scale, words),
    trend,
    trendText: presentTrend(charted.slice(-trend.length), metric.scale, words),
    responseRate: presentResponseRate(latest, words),
    responseShare: latest === null ? null : responseShare(latest),
    lastMeasured: latest === null ? null : periodText(words, latest.measurement),
    lastMeasuredOn: latest?.measurement.to ?? null,
    responsible: personName(responsibleFor(metric, organisation), organisation),
  };
}

/** A goal as a line to draw (a band by its middle) and in words. */
export function presentGoal(goal: Goal, scale: Scale, words: Translator): NumberView {
  const value = goal.kind === 'within' ? (goal.low + goal.high) / 2 : goal.target;
  return { value, text: goalText(words, scale, goal) };
}

/** The response rate with its counts, unless the group is hidden: they would give it away. */
export function presentResponseRate(point: MetricPoint | null, words: Translator): string {
  if (point === null) return words.t('metricPage.noFigure');
  switch (point.value.kind) {
    case 'notMeasured':
      return words.t('metricPage.noFigure');
    case 'tooFewToShow':
      return words.t('metricPage.tooFewToShow');
    case 'value':
      return responseRateText(words, point.responseRate);
  }
}

/** The response rate as a number to sort by; null where none may be shown. */
function responseShare({ value, responseRate }: MetricPoint): number | null {
  if (value.kind !== 'value' || responseRate === null) return null;
  return responseRate.kind === 'none' ? null : responseRate.rate;
}

function presentPart(
  partId: PartId,
  organisation: Organisation,
  words: Translator,
): { readonly id: string; readonly name: string } {
  const part = partEverKnown(organisation, partId);
  return { id: partId, name: part === undefined ? partId : localized(part.name, words.language) };
}

function presentStage(metric: Metric, organisation: Organisation, words: Translator): Coded | null {
  const stage = metric.stageId === null ? undefined : stageEverKnown(organisation, metric.stageId);
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

function presentTrend(shown: readonly MetricPoint[], scale: Scale, words: Translator): string {
  const texts = shown.flatMap(({ value, measurement }) =>
    value.kind === 'value'
      ? [{ text: valueText(words, scale, value.value), period: periodText(words, measurement) }]
      : [],
  );
  const [first, last] = [texts.at(0), texts.at(-1)];
  if (first === undefined || last === undefined) return words.t('metricPage.noFigure');
  return words.t('metricPage.trend', {
    count: texts.length,
    first: first.text,
    firstPeriod: first.period,
    last: last.text,
    lastPeriod: last.period,
  });
}
