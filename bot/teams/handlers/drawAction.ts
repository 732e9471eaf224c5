import type { CorrectiveAction } from '../../domain/action/action.ts';
import { actionEffect } from '../../domain/action/actionEffect.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { localized } from '../../domain/language.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import { mayMoveAction } from '../../domain/organisation/policy.ts';
import { actionEffectText } from '../../wording/actionEffect.ts';
import type { BotDeps } from '../botDeps.ts';
import { actionCard } from '../cards/action/actionCard.ts';
import type { ActionCardView } from '../cards/action/actionCard.ts';
import type { Card } from '../cards/elements.ts';
import type { Looking } from './drawFeedback.ts';

/** Reads what the action is about and draws its card. */
export async function drawAction(
  deps: BotDeps,
  { words, organisation, person, at }: Looking,
  action: CorrectiveAction,
  extra: Pick<ActionCardView, 'note' | 'form'> = {},
): Promise<Card> {
  const { about } = action;
  const today = helsinkiDate(at);
  const history = about.kind === 'metric' ? await deps.metrics.find(about.metricId) : null;
  const metric = history?.value.metric;
  const effect =
    history === null
      ? null
      : actionEffect(
          action,
          metricState(history.value.metric, history.value.measurements, today).points,
        );
  return actionCard(words, organisation, {
    action,
    aboutText:
      about.kind === 'feedback'
        ? about.reference
        : metric === undefined
          ? about.metricId
          : localized(metric.name, words.language),
    effectText:
      metric === undefined || effect === null
        ? null
        : actionEffectText(words, metric.scale, effect),
    mayMove: mayMoveAction(organisation, person, action),
    today,
    ...extra,
  });
}
