import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { mayDefineMetrics } from '../../domain/organisation/policy.ts';
import {
  newMetric,
  presentManageMetrics,
  presentNewMetric,
} from '../presenters/presentManagedMetric.ts';
import { targetForms } from '../presenters/presentTargetForms.ts';
import { readForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { defineFromForm, redefineFromForm } from './defineFromForm.ts';
import { endFromForm } from './endFromForm.ts';
import { findMetric, metricIdOf } from './metric.ts';
import { readManaged } from './readManaged.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { targetFromForm } from './targetFromForm.ts';

/** `GET /api/manage/metrics`: all metrics, and what a new one can begin from. */
export function manageMetricsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    mustDefine(viewer);
    const now = deps.now();
    const summaries = await deps.metrics.summaries();
    return documentOf(presentManageMetrics(summaries, viewer, now, helsinkiDate(now)));
  };
}

/** `GET /api/manage/metrics/:id`: a metric with its forms, or the form for a new one. */
export function manageMetricRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    mustDefine(viewer);
    const id = metricIdOf(request);
    if (id?.startsWith(newMetric) === true) {
      const all = (await deps.metrics.summaries()).map(({ metric }) => metric);
      const view = presentNewMetric(id.slice(newMetric.length), all, viewer, deps.now());
      if (view === null) throw new Refusal('metricNotFound');
      return documentOf(view);
    }
    return documentOf(await readManaged(deps, viewer, await findMetric(deps, request)));
  };
}

/** `POST /api/manage/metrics/:id`: defines a metric, sets its target, ends it. */
export function manageMetricActsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    mustDefine(viewer);
    const submitted = await readForm(request, [
      ...(['define', 'redefine', 'end', 'resume'] as const),
      ...targetForms,
    ]);
    const { form } = submitted;
    const id = metricIdOf(request);
    if (form === 'define') {
      if (id?.startsWith(newMetric) !== true) throw new Refusal('badRequest');
      return defineFromForm(deps, viewer, id.slice(newMetric.length), submitted);
    }
    const history = await findMetric(deps, request);
    switch (form) {
      case 'redefine':
        return redefineFromForm(deps, viewer, history, submitted);
      case 'end':
      case 'resume':
        return endFromForm(deps, viewer, history, { ...submitted, form });
      case 'targetAtLeast':
      case 'targetAtMost':
      case 'targetWithin':
        return targetFromForm(deps, viewer, history, { ...submitted, form });
    }
  };
}

function mustDefine({ organisation, person }: Viewer): void {
  if (!mayDefineMetrics(organisation, person)) throw new Refusal('notAllowed');
}
