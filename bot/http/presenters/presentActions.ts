import type { MetricPageView } from '../../contract/metrics.ts';
import { isLate, isOpenAction } from '../../domain/action/action.ts';
import type { CorrectiveAction } from '../../domain/action/action.ts';
import { actionEffect } from '../../domain/action/actionEffect.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import { possibleMovesOfAction } from '../../domain/useCases/possibleMoves.ts';
import { actionText, outcomeText } from '../../wording/actionText.ts';
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
      const { id, responsibleId, dueOn, state } = action;
      // An action about a metric is everyone's to read.
      const seen = { action, mayRead: true };
      const effect = actionEffect(action, points);
      return {
        id,
        what: actionText(words, seen),
        responsible: (isOpenAction(action) ? holderName : actorName)(
          words,
          responsibleId,
          organisation,
        ),
        dueOn: dateText(words, dueOn),
        state: { code: state, text: words.t(`action.states.${state}`) },
        late: isLate(action, today),
        outcome: outcomeText(words, seen),
        effect: effect === null ? null : actionEffectText(words, metric.scale, effect),
        forms: presentActionMoves(
          action,
          possibleMovesOfAction(organisation, person, { action, feedback: null }),
          words,
          today,
        ),
      };
    }),
  };
}
