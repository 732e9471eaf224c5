import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { endMetric, longestEndReason } from '../../domain/useCases/endMetric.ts';
import type { SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import type { Viewer } from '../viewer.ts';
import { readManaged } from './readManaged.ts';
import { outcomeOf, type Answer, type RouteDependencies } from './route.ts';

/** Ends the measuring of a metric, or takes it into use again. */
export async function endFromForm(
  deps: RouteDependencies,
  viewer: Viewer,
  { metric: { id }, measurements }: MetricHistory,
  { form, revision, value }: SubmittedForm<'end' | 'resume'>,
): Promise<Answer> {
  const { words, organisation, person } = viewer;
  const end = form === 'end' ? { on: value('on'), reason: value('reason') } : null;
  const seenAt = revision === '' ? null : revision;
  const outcome = await endMetric(
    deps,
    { id, end, seenAt, by: person, at: deps.now() },
    organisation,
  );
  switch (outcome.kind) {
    case 'changed':
    case 'overtaken': {
      const isDone = outcome.kind === 'changed';
      return outcomeOf({
        kind: isDone ? 'done' : 'overtaken',
        note: words.t(isDone ? `definition.done.${form}` : 'definition.endedMeanwhile'),
        page: await readManaged(deps, viewer, { metric: outcome.metric, measurements }),
      });
    }
    case 'faults': {
      const [fault] = outcome.faults;
      if (fault === undefined) throw new Error('refused without a fault');
      return outcomeOf({
        kind: 'refused',
        note: words.t(`definition.endFault.${fault}`, { limit: longestEndReason }),
        field: fault.startsWith('reason') ? 'reason' : 'on',
      });
    }
    case 'notAllowed':
      throw new Refusal('notAllowed');
    case 'notFound':
      throw new Refusal('metricNotFound');
  }
}
