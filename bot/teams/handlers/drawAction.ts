import type { CorrectiveAction, SourcedAction } from '../../domain/action/action.ts';
import { actionAsSeenBy } from '../../domain/action/actionAsSeenBy.ts';
import { actionEffect } from '../../domain/action/actionEffect.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { localized } from '../../domain/language.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import { maySeeAction } from '../../domain/organisation/policy.ts';
import {
  actionsSeenBy,
  sourcedAction,
  sourcedActions,
} from '../../domain/useCases/sourcedActions.ts';
import { possibleMovesOfAction } from '../../domain/useCases/possibleMoves.ts';
import { actionEffectText } from '../../wording/actionEffect.ts';
import type { BotDeps } from '../botDeps.ts';
import { actionCard } from '../cards/action/actionCard.ts';
import type { ActionCardView } from '../cards/action/actionCard.ts';
import type { Card } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import { actionListCard, actionsInPage } from '../cards/action/actionListCard.ts';
import type { Message } from '../sending/messenger.ts';
import type { Looking } from './drawFeedback.ts';

/**
 * Reads what the action is about and draws its card; for somebody who may not know of it any more
 * only that it is in other hands.
 */
export async function drawAction(
  deps: BotDeps,
  looking: Looking,
  action: CorrectiveAction,
  extra: Pick<ActionCardView, 'note' | 'form' | 'unsent' | 'origin'> = {},
): Promise<Card> {
  return drawSourced(deps, looking, await sourcedAction(deps.feedbacks, action), extra);
}

/** The same of an action that was read with its feedback. */
export async function drawSourced(
  deps: Pick<BotDeps, 'metrics'>,
  { words, organisation, person, at }: Looking,
  sourced: SourcedAction,
  extra: Pick<ActionCardView, 'note' | 'form' | 'unsent' | 'origin'> = {},
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

/** The open corrective actions that the person is to do, the one due first at first. */
export async function drawActionList(
  deps: Pick<BotDeps, 'actions' | 'feedbacks' | 'metrics'>,
  { words, organisation, person, at }: Looking,
  wanted: { readonly page: number; readonly note?: string },
): Promise<Message> {
  const own = (await deps.actions.open()).filter(
    ({ responsibleId }) => responsibleId === person.id,
  );
  const lastPage = Math.max(0, Math.ceil(own.length / actionsInPage) - 1);
  const page = Math.min(wanted.page, lastPage);
  const ofPage = own.slice(page * actionsInPage, (page + 1) * actionsInPage);
  const [sourced, metrics] = await Promise.all([
    sourcedActions(deps.feedbacks, ofPage),
    deps.metrics.summaries(),
  ]);
  const names = new Map(
    metrics.map(({ metric }) => [metric.id, localized(metric.name, words.language)]),
  );
  const shown = actionsSeenBy(organisation, person, sourced).map((each) => {
    const { about } = each.action;
    return {
      seen: actionAsSeenBy(organisation, person, each),
      aboutText:
        about.kind === 'feedback' ? about.reference : (names.get(about.metricId) ?? about.metricId),
      moves: possibleMovesOfAction(organisation, person, each),
    };
  });
  const { note } = wanted;
  return actionListCard(words, organisation, {
    ...{ shown, count: own.length, page, today: helsinkiDate(at) },
    ...(note === undefined ? {} : { note }),
  });
}
