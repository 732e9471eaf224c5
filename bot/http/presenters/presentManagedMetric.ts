import type { FormView } from '../../contract/form.ts';
import type { ManagedMetricView, ManageMetricsView } from '../../contract/manageMetrics.ts';
import type { CorrectiveAction } from '../../domain/action/action.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import { definitionText, unsaid } from '../../domain/metric/metricDefinition.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import { metricTemplates } from '../../domain/metric/metricTemplates.ts';
import { longestEndReason } from '../../domain/useCases/endMetric.ts';
import type { MetricHistory, MetricSummary } from '../../domain/ports/metricStore.ts';
import { nextStepText } from '../../wording/nextStep.ts';
import type { Translator } from '../../wording/translator.ts';
import { digestOf } from '../digestOf.ts';
import type { Viewer } from '../viewer.ts';
import { formField } from './formField.ts';
import { presentDefinitionForm, type DefinitionStart } from './presentDefinitionForm.ts';
import { presentFrame } from './presentFrame.ts';
import { presentMetrics } from './presentMetrics.ts';
import { presentTargetForms } from './presentTargetForms.ts';
import { endText, presentTargets } from './presentTargets.ts';

/** Before a template's id in the address of the form for a new metric; alone: from nothing. */
export const newMetric = '~';

const fromNothing: DefinitionStart = {
  ...unsaid,
  name: { fi: '' },
  method: 'survey',
  cadence: 'quarterly',
  scale: { kind: 'mean', min: 1, max: 5 },
  partId: null,
};

/** All metrics, and what a new one can begin from. */
export function presentManageMetrics(
  summaries: readonly MetricSummary[],
  viewer: Viewer,
  asOf: Instant,
  today: LocalDate,
): ManageMetricsView {
  const { words } = viewer;
  return {
    ...presentFrame(viewer, asOf),
    metrics: presentMetrics(summaries, viewer, asOf, today).metrics,
    beginnings: [
      { code: newMetric, text: words.t('definition.fromNothing') },
      ...metricTemplates.map(({ id, name }) => ({
        code: `${newMetric}${id}`,
        text: localized(name, words.language),
      })),
    ],
  };
}

/** The form for a new metric; null where there is no such template. */
export function presentNewMetric(
  templateId: string,
  all: readonly Metric[],
  viewer: Viewer,
  asOf: Instant,
): ManagedMetricView | null {
  const { words } = viewer;
  const template = metricTemplates.find(({ id }) => id === templateId);
  if (template === undefined && templateId !== '') return null;
  const title =
    template === undefined
      ? words.t('definition.new')
      : words.t('definition.newFrom', { template: localized(template.name, words.language) });
  const source = {
    start: { ...fromNothing, ...template },
    asks: { scale: true, direction: true },
    others: inOrder(all, words),
  };
  // With how many there were already; so a second one of the same person is another one.
  const form = { id: 'define', title: words.t('definition.define'), revision: String(all.length) };
  return {
    ...presentFrame(viewer, asOf),
    ...{ id: null, title, nextStep: null, ended: null, targets: [] },
    forms: [presentDefinitionForm(source, viewer, form)],
  };
}

/** A metric with what can be said anew of it: target, definition, end. */
export function presentManagedMetric(
  { metric, measurements }: MetricHistory,
  beside: { readonly all: readonly Metric[]; readonly actions: readonly CorrectiveAction[] },
  viewer: Viewer,
  asOf: Instant,
  today: LocalDate,
): ManagedMetricView {
  const { words, organisation } = viewer;
  const source = {
    start: metric,
    asks: { scale: measurements.length === 0, direction: metric.targets.length === 0 },
    others: inOrder(beside.all, words).filter(({ id }) => id !== metric.id),
  };
  const form = {
    id: 'redefine',
    title: words.t('definition.edit'),
    revision: digestOf(definitionText(metric)),
  };
  const [first, ...others] = presentTargetForms(metric, words, today);
  return {
    ...presentFrame(viewer, asOf),
    id: metric.id,
    title: localized(metric.name, words.language),
    nextStep: nextStepText(words, metricState(metric, measurements, today), beside.actions, today),
    ended: endText(metric, viewer, today),
    forms: [
      ...(first === undefined ? [] : [first]),
      presentDefinitionForm(source, viewer, form),
      endForm(metric, words, today),
      ...others,
    ],
    targets: presentTargets(metric, organisation, words),
  };
}

/** Ending the measuring, or taking the metric into use again. */
function endForm({ ended }: Metric, words: Translator, today: LocalDate): FormView {
  if (ended !== null) {
    return {
      ...{ id: 'resume', title: words.t('definition.resume'), submit: null, isRemoval: false },
      ...{ revision: ended.at, fields: [] },
    };
  }
  return {
    ...{ id: 'end', title: words.t('definition.end'), submit: words.t('definition.end') },
    ...{ isRemoval: true, revision: '' },
    fields: [
      formField({
        ...{ name: 'on', input: 'date', label: words.t('definition.field.endedOn') },
        ...{ value: today, earliest: today },
      }),
      formField({
        ...{ name: 'reason', input: 'line', label: words.t('definition.field.endedBecause') },
        longest: longestEndReason,
      }),
    ],
  };
}

function inOrder(all: readonly Metric[], { language }: Translator): readonly Metric[] {
  const name = (metric: Metric): string => localized(metric.name, language);
  return [...all].sort((one, other) => name(one).localeCompare(name(other), language));
}
