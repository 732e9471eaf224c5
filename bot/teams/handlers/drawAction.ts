import type { CorrectiveAction, SourcedAction } from '../../domain/action/action.ts';
import { actionAsSeenBy } from '../../domain/action/actionAsSeenBy.ts';
import { actionEffect } from '../../domain/action/actionEffect.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { localized } from '../../domain/language.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import { maySeeAction } from '../../domain/organisation/policy.ts';
import { possibleMovesOfAction } from '../../domain/useCases/possibleMoves.ts';
import { sourcedAction } from '../../domain/useCases/sourcedActions.ts';
import { actionEffectText } from '../../wording/actionEffect.ts';
import type { BotDeps } from '../botDeps.ts';
import { actionCard } from '../cards/action/actionCard.ts';
import type { ActionCardView } from '../cards/action/actionCard.ts';
import type { Card } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Looking } from './drawFeedback.ts';

/**
 * Reads what the action is about and draws its card; for somebody who may not know of it any more
 * only that it is in other hands.
 */
export async function drawAction(
  deps: BotDeps,
  looking: Looking,
  action: CorrectiveAction,
  extra: Pick<ActionCardView, 'note' | 'form' | 'unsent'> = {},
): Promise<Card> {
  return drawSourced(deps, looking, await sourcedAction(deps.feedbacks, action), extra);
}

/** The same of an action that was read with its feedback. */
export async function drawSourced(
  deps: Pick<BotDeps, 'metrics'>,
  { words, organisation, person, at }: Looking,
  sourced: SourcedAction,
  extra: Pick<ActionCardView, 'note' | 'form' | 'unsent'> = {},
): Promise<Card> {
  if (!maySeeAction(organisation, person, sourced)) return noteCard(words.t('action.handedOn'));
  const { action } = sourced;
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
    seen: actionAsSeenBy(organisation, person, sourced),
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
    moves: possibleMovesOfAction(organisation, person, sourced),
    today,
    ...extra,
  });
}
