import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { withoutPersonalData } from '../../domain/privacy/maskPersonalData.ts';
import { planAction } from '../../domain/useCases/planAction.ts';
import { dateText } from '../../wording/dates.ts';
import { digestOf } from '../digestOf.ts';
import { actionFaultText, faultyActionField } from '../presenters/presentActionForms.ts';
import type { SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import type { Viewer } from '../viewer.ts';
import { readMetricPage } from './metric.ts';
import { outcomeOf, type Answer, type RouteDependencies } from './route.ts';

/** Plans a corrective action about the metric; the same submit arriving again plans nothing. */
export async function planFromForm(
  deps: RouteDependencies,
  viewer: Viewer,
  history: MetricHistory,
  { revision, value }: SubmittedForm<'plan'>,
): Promise<Answer> {
  const { words, organisation, person } = viewer;
  const { id: metricId } = history.metric;
  const draft = {
    what: value('what'),
    responsibleId: value('responsibleId'),
    dueOn: value('dueOn'),
  };
  const outcome = await planAction(
    { actions: deps.actions, metrics: deps.metrics, feedbacks: deps.feedback },
    {
      id: digestOf('action', metricId, person.id, revision),
      topic: { kind: 'metric', metricId },
      ...{ draft, by: person, at: deps.now() },
    },
    organisation,
  );
  switch (outcome.kind) {
    case 'planned': {
      const { action } = outcome;
      const isAsTyped = action.what === withoutPersonalData(draft.what).trim();
      if (isAsTyped) deps.deliverSoon();
      return outcomeOf({
        kind: isAsTyped ? 'done' : 'overtaken',
        note: isAsTyped
          ? words.t('action.planned')
          : words.t('action.alreadyPlanned', {
              what: action.what,
              date: dateText(words, action.dueOn),
            }),
        page: await readMetricPage(deps, viewer, history),
      });
    }
    case 'faults': {
      const [fault] = outcome.faults;
      if (fault === undefined) throw new Error('refused without a fault');
      const note = actionFaultText(words, fault);
      return outcomeOf({ kind: 'refused', note, field: faultyActionField(fault, 'what') });
    }
    case 'notAllowed':
      throw new Refusal('notAllowed');
    case 'notFound':
      throw new Refusal('metricNotFound');
  }
}
