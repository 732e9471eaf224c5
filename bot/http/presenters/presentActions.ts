import type { MetricPageView } from '../../contract/metrics.ts';
import { isLate, isOpenAction } from '../../domain/action/action.ts';
import type { CorrectiveAction } from '../../domain/action/action.ts';
import { actionEffect } from '../../domain/action/actionEffect.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import { mayMoveAction } from '../../domain/organisation/policy.ts';
import { actionEffectText } from '../../wording/actionEffect.ts';
import { dateText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import { actorName, holderName } from './personName.ts';
import { presentActionMoves } from './presentActionForms.ts';

/** The actions about a metric with their effect, and a flag where one is missing. */
export function presentActions(
  { metric, points, redForTwoPeriods }: MetricState,
  actions: readonly CorrectiveAction[],
  { words, organisation, person }: Viewer,
  today: LocalDate,
): Pick<MetricPageView, 'actions' | 'actionMissing'> {
  const isMissing = redForTwoPeriods && !actions.some(isOpenAction);
  return {
    actionMissing: isMissing ? words.t('overview.needDetail.redTwice') : null,
    actions: actions.toReversed().map((action) => {
      const { id, what, responsibleId, dueOn, state, outcome } = action;
      const effect = actionEffect(action, points);
      return {
        id,
        what,
        responsible: (isOpenAction(action) ? holderName : actorName)(
          words,
          responsibleId,
          organisation,
        ),
        dueOn: dateText(words, dueOn),
        state: { code: state, text: words.t(`action.states.${state}`) },
        late: isLate(action, today),
        outcome,
        effect: effect === null ? null : actionEffectText(words, metric.scale, effect),
        forms: mayMoveAction(organisation, person, action)
          ? presentActionMoves(action, words, today)
          : [],
      };
    }),
  };
}
