import type { Request } from 'restify';
import { z } from 'zod';
import type { FormAnswer } from '../../contract/form.ts';
import type { PeriodView } from '../../contract/metrics.ts';
import { isGivenDay } from '../../domain/calendar/localDate.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { readCorrection, readExplanation } from '../../domain/metric/measurementInputs.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import { mayEnterMeasurement } from '../../domain/organisation/policy.ts';
import type { MetricHistory, PeriodKey } from '../../domain/ports/metricStore.ts';
import { enterMeasurement } from '../../domain/useCases/enterMeasurement.ts';
import { removeMeasurement } from '../../domain/useCases/removeMeasurement.ts';
import { periodValue } from '../../wording/periodChoices.ts';
import { measuredNote, standingText } from '../presenters/presentMeasured.ts';
import { correctionForms, type CorrectionFormId } from '../presenters/presentMeasurementForms.ts';
import { presentPeriod } from '../presenters/presentPeriod.ts';
import { readForm, type SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { measurementInputsOf } from './measurementInputsOf.ts';
import { findMetric, readMetricPage } from './metric.ts';
import { refused } from './metricActs.ts';
import { documentOf, outcomeOf, type Answer, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/metrics/:id/periods/:period`: a period's result with the forms to correct it. */
export function metricPeriodRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const history = await findMetric(deps, request);
    mustBeAllowed(viewer, history);
    return documentOf(await readPeriod(deps, viewer, history, periodOf(request)));
  };
}

/** `POST /api/metrics/:id/periods/:period`: corrects the period's result or removes it. */
export function metricCorrectionRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const submitted = await readForm(request, correctionForms);
    const history = await findMetric(deps, request);
    mustBeAllowed(viewer, history);
    const period = periodOf(request);
    return submitted.form === 'remove'
      ? remove(deps, viewer, history, period, submitted)
      : correct(deps, viewer, history, period, submitted);
  };
}

async function correct(
  deps: RouteDependencies,
  viewer: Viewer,
  history: MetricHistory,
  period: PeriodKey,
  { form, revision, value }: SubmittedForm<CorrectionFormId>,
): Promise<Answer> {
  const seen = { ...period, enteredAt: revision };
  const inputs = { ...measurementInputsOf(value), period: periodValue(period) };
  const isExplained = form === 'explainAfter';
  const read = isExplained ? readExplanation(inputs) : readCorrection(history, seen, inputs);
  if (read.kind === 'faults') return refused(viewer, history, read.faults, form);
  const outcome = await enterMeasurement(
    deps,
    {
      ...{ metricId: history.metric.id, entry: read.entry, seen },
      // The reason for there being no result is the measurement's own remark.
      why: value(isExplained ? 'reason' : 'why'),
      ...{ by: viewer.person, at: deps.now() },
    },
    viewer.organisation,
  );
  switch (outcome.kind) {
    case 'entered':
      return done(deps, viewer, outcome.history, period, isExplained ? 'explained' : 'corrected');
    case 'faults':
      return refused(viewer, outcome.history, outcome.faults, form);
    case 'overtaken':
      return overtaken(deps, viewer, outcome, period);
    case 'notAllowed':
      throw new Refusal('notAllowed');
    case 'notFound':
      throw new Refusal('metricNotFound');
  }
}

async function remove(
  deps: RouteDependencies,
  viewer: Viewer,
  history: MetricHistory,
  period: PeriodKey,
  { form, revision, value }: SubmittedForm<CorrectionFormId>,
): Promise<Answer> {
  const outcome = await removeMeasurement(
    deps,
    {
      ...{ metricId: history.metric.id, seen: { ...period, enteredAt: revision } },
      ...{ reason: value('reason'), by: viewer.person, at: deps.now() },
    },
    viewer.organisation,
  );
  switch (outcome.kind) {
    case 'removed':
      return done(deps, viewer, outcome.history, period, 'removed');
    case 'reasonMissing':
      return refused(viewer, outcome.history, [{ kind: 'reasonMissing' }], form);
    case 'overtaken':
      return overtaken(deps, viewer, outcome, period);
    case 'notAllowed':
      throw new Refusal('notAllowed');
    case 'notFound':
      throw new Refusal('metricNotFound');
  }
}

async function done(
  deps: RouteDependencies,
  viewer: Viewer,
  history: MetricHistory,
  period: PeriodKey,
  what: 'corrected' | 'explained' | 'removed',
): Promise<Answer> {
  const { metric, measurements } = history;
  const state = metricState(metric, measurements, helsinkiDate(deps.now()));
  const page = await readPeriod(deps, viewer, history, period);
  return outcomeOf({ kind: 'done', note: measuredNote(viewer.words, state, what, period), page });
}

async function overtaken(
  deps: RouteDependencies,
  viewer: Viewer,
  {
    history,
    standing,
  }: Extract<Awaited<ReturnType<typeof enterMeasurement>>, { kind: 'overtaken' }>,
  period: PeriodKey,
): Promise<Answer> {
  const { words } = viewer;
  const note =
    standing === null
      ? words.t('measurement.removedMeanwhile')
      : words.t('measurement.overtaken', standingText(standing, history, viewer));
  const answer: FormAnswer<PeriodView> = {
    ...{ kind: 'overtaken', note },
    page: await readPeriod(deps, viewer, history, period),
  };
  return outcomeOf(answer);
}

async function readPeriod(
  deps: RouteDependencies,
  viewer: Viewer,
  history: MetricHistory,
  period: PeriodKey,
): Promise<PeriodView> {
  const page = await readMetricPage(deps, viewer, history);
  return presentPeriod(history, period, page, viewer, helsinkiDate(deps.now()));
}

function mustBeAllowed({ organisation, person }: Viewer, { metric }: MetricHistory): void {
  if (!mayEnterMeasurement(organisation, person, metric)) throw new Refusal('notAllowed');
}

const day = z.string().refine(isGivenDay);
const twoDays = z
  .string()
  .transform((text) => text.split('_'))
  .pipe(z.tuple([day, day]));

function periodOf(request: Request): PeriodKey {
  const period = twoDays.safeParse((request.params as Record<string, unknown>)['period']);
  if (!period.success) throw new Refusal('notFound');
  const [from, to] = period.data;
  return { from, to };
}
