import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import type { ActionId, CorrectiveAction } from '../action/action.ts';
import type { ActionDraft, ActionFault } from '../action/actionDraft.ts';
import { checkAction } from '../action/actionDraft.ts';
import type { FeedbackId } from '../feedback/feedback.ts';
import type { MetricId } from '../metric/metric.ts';
import type { Organisation, Person, PersonId } from '../organisation/organisation.ts';
import {
  mayEnterMeasurement,
  mayHandleFeedback,
  maySeeFeedbackState,
} from '../organisation/policy.ts';
import type { ActionChange, ActionStore } from '../ports/actionStore.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { MetricStore } from '../ports/metricStore.ts';
import { withoutPersonalData } from '../privacy/maskPersonalData.ts';
import { newsOf } from './newsOfAction.ts';

/** What the action is to answer to, by its id. */
export type ActionTopic =
  | { readonly kind: 'metric'; readonly metricId: MetricId }
  | { readonly kind: 'feedback'; readonly feedbackId: FeedbackId };

export interface PlanActionDeps {
  readonly actions: ActionStore;
  readonly metrics: Pick<MetricStore, 'find'>;
  readonly feedbacks: Pick<FeedbackStore, 'find'>;
}

export interface PlannedAction {
  /** Minted when the form was drawn: the same submit arriving again plans nothing twice. */
  readonly id: ActionId;
  readonly topic: ActionTopic;
  readonly draft: ActionDraft;
  readonly by: Person;
  readonly at: Instant;
}

export type PlanOutcome =
  | { readonly kind: 'planned'; readonly action: CorrectiveAction }
  | { readonly kind: 'faults'; readonly faults: readonly ActionFault[] }
  | { readonly kind: 'notAllowed' | 'notFound' };

/** Plans a corrective action and, where somebody else is to do it, a card that tells so. */
export async function planAction(
  deps: PlanActionDeps,
  { id, topic, draft, by, at }: PlannedAction,
  organisation: Organisation,
): Promise<PlanOutcome> {
  const place = await placeOf(deps, topic, by, organisation);
  if (place === 'notFound' || place === 'notAllowed') return { kind: place };
  const what = withoutPersonalData(draft.what).trim();
  const faults = checkAction({ ...draft, what }, organisation, helsinkiDate(at));
  if (faults.length > 0) return { kind: 'faults', faults };
  const change = newAction(id, place, { ...draft, what }, by.id, at);
  const outcome = await deps.actions.commit(change);
  if (outcome === 'committed') return { kind: 'planned', action: change.after };
  const found = await deps.actions.find(id);
  return found === null ? { kind: 'notFound' } : { kind: 'planned', action: found.value };
}

/** The action that a draft without faults makes, and a card to whoever else is to do it. */
export function newAction(
  id: ActionId,
  place: Pick<CorrectiveAction, 'about' | 'partId'>,
  { what, responsibleId, dueOn }: ActionDraft,
  by: PersonId,
  at: Instant,
): ActionChange {
  const after: CorrectiveAction = {
    id,
    ...place,
    ...{ what, responsibleId, dueOn },
    state: 'planned',
    outcome: null,
    endedOn: null,
    createdBy: by,
    createdAt: at,
    revision: 1,
  };
  return {
    before: null,
    after,
    event: { at, by, what: 'plan', note: what },
    ledger: { planned: newsOf(after, by, at), outdatesCards: false },
  };
}

async function placeOf(
  { metrics, feedbacks }: PlanActionDeps,
  topic: ActionTopic,
  by: Person,
  organisation: Organisation,
): Promise<Pick<CorrectiveAction, 'about' | 'partId'> | 'notAllowed' | 'notFound'> {
  switch (topic.kind) {
    case 'metric': {
      const metric = (await metrics.find(topic.metricId))?.value.metric;
      if (metric === undefined) return 'notFound';
      if (!mayEnterMeasurement(organisation, by, metric)) return 'notAllowed';
      return { about: topic, partId: metric.partId };
    }
    case 'feedback': {
      const feedback = (await feedbacks.find(topic.feedbackId))?.value;
      // That there is one is told only to those who may know of it.
      if (feedback === undefined || !maySeeFeedbackState(organisation, by, feedback)) {
        return 'notFound';
      }
      if (!mayHandleFeedback(organisation, by, feedback)) return 'notAllowed';
      const { reference, unitId } = feedback;
      return { about: { ...topic, reference }, partId: unitId };
    }
  }
}
