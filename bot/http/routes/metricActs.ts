import type { FormAnswer } from '../../contract/form.ts';
import type { MetricPageView } from '../../contract/metrics.ts';
import { isOpenAction } from '../../domain/action/action.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { MeasurementInputFault } from '../../domain/metric/measurementInputs.ts';
import {
  faultyInput,
  readExplanation,
  readMeasurement,
} from '../../domain/metric/measurementInputs.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import { mayEnterMeasurement } from '../../domain/organisation/policy.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { enterMeasurement } from '../../domain/useCases/enterMeasurement.ts';
import { measurementFaultText } from '../../wording/measurementFault.ts';
import { measuredNote, standingText } from '../presenters/presentMeasured.ts';
import { measurementForms } from '../presenters/presentMeasurementForms.ts';
import type { MeasurementFormId } from '../presenters/presentMeasurementForms.ts';
import { readForm, type SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { measurementInputsOf } from './measurementInputsOf.ts';
import { findMetric, readMetricPage } from './metric.ts';
import { planFromForm } from './planFromForm.ts';
import { outcomeOf, type Answer, type Route, type RouteDependencies } from './route.ts';

/**
 * `POST /api/metrics/:id/acts`: enters a result for a period that has none, says why there is
 * none, or plans an action.
 */
export function metricActsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { form, revision, value } = await readForm(request, [...measurementForms, 'plan']);
    const history = await findMetric(deps, request);
    if (!mayEnterMeasurement(viewer.organisation, viewer.person, history.metric)) {
      throw new Refusal('notAllowed');
    }
    return form === 'plan'
      ? planFromForm(deps, viewer, history, { form, revision, value })
      : enter(deps, viewer, history, { form, revision, value });
  };
}

async function enter(
  deps: RouteDependencies,
  viewer: Viewer,
  history: MetricHistory,
  submitted: SubmittedForm<MeasurementFormId>,
): Promise<Answer> {
  const { words, organisation, person } = viewer;
  const { scale } = history.metric;
  const inputs = measurementInputsOf(submitted.value);
  const isExplained = submitted.form === 'explain';
  const read = isExplained ? readExplanation(inputs) : readMeasurement(scale, inputs);
  if (read.kind === 'faults') return refused(viewer, history, read.faults, submitted.form);
  const outcome = await enterMeasurement(
    deps,
    { metricId: history.metric.id, entry: read.entry, seen: null, by: person, at: deps.now() },
    organisation,
  );
  switch (outcome.kind) {
    case 'entered': {
      const today = helsinkiDate(deps.now());
      const state = metricState(outcome.history.metric, outcome.history.measurements, today);
      const page = await readMetricPage(deps, viewer, outcome.history);
      const asksForAction = state.light.colour === 'red' && !(await hasOpenAction(deps, history));
      return outcomeOf({
        kind: 'done',
        note: measuredNote(words, state, isExplained ? 'explained' : 'entered', read.entry),
        page,
        ...(asksForAction ? { next: 'plan' } : {}),
      });
    }
    case 'faults':
      return refused(viewer, outcome.history, outcome.faults, submitted.form);
    case 'overtaken': {
      const { standing } = outcome;
      const note =
        standing === null
          ? words.t('measurement.removedMeanwhile')
          : words.t('measurement.alreadyThere', standingText(standing, outcome.history, viewer));
      const page = await readMetricPage(deps, viewer, outcome.history);
      return outcomeOf({ kind: 'overtaken', note, page });
    }
    case 'notAllowed':
      throw new Refusal('notAllowed');
    case 'notFound':
      throw new Refusal('metricNotFound');
  }
}

async function hasOpenAction(
  { actions }: RouteDependencies,
  { metric }: MetricHistory,
): Promise<boolean> {
  return (await actions.ofMetric(metric.id)).some(isOpenAction);
}

/** The first fault, at the field that it is about. */
export function refused(
  { words }: Viewer,
  { metric }: MetricHistory,
  faults: readonly MeasurementInputFault[],
  form: string,
): Answer {
  const [fault] = faults;
  if (fault === undefined) throw new Error('refused without a fault');
  const field = faultyInput(metric.scale, fault);
  const answer: FormAnswer<MetricPageView> = {
    kind: 'refused',
    note: measurementFaultText(words, metric, fault),
    // The form of the answers' counts has no field for the value.
    field: form.endsWith('Counts') && field !== null && !isInBothForms(field) ? 'answer0' : field,
  };
  return outcomeOf(answer);
}

function isInBothForms(field: string): boolean {
  return ['period', 'from', 'to', 'targetGroupSize', 'sample', 'sampling', 'why'].includes(field);
}
