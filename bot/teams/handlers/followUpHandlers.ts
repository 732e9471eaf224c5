import { actionAsSeenBy } from '../../domain/action/actionAsSeenBy.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import { periodToEnter } from '../../domain/metric/periodsToMeasure.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { actionsSeenBy, sourcedActions } from '../../domain/useCases/sourcedActions.ts';
import type { BotDeps } from '../botDeps.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler } from '../cardActions/handler.ts';
import { showFollowUp } from '../cardActions/metricActions.ts';
import { followUpCard } from '../cards/followUpCard.ts';
import { filledIn } from '../../wording/filledIn.ts';
import type { Translator } from '../../wording/translator.ts';
import type { MeasurementFormView } from '../cards/metric/measurementForm.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Message } from '../sending/messenger.ts';
import type { Looking } from './drawFeedback.ts';

/** Going back to a card about what is due, and drawing it anew when it is looked at. */
export function followUpHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(showFollowUp, async (turn, { id }) => {
      const drawn = await drawFollowUp(deps, turn, id);
      return replyWithCard(drawn?.card ?? noteCard(turn.words.t('measurement.notFound')));
    }),
  ];
}

/** What is due as things stand now; null when there is no such card, or it is not this person's. */
export async function drawFollowUp(
  deps: BotDeps,
  { person, organisation, words, at }: Looking,
  id: string,
): Promise<Message | null> {
  const followUp = await deps.followUps.find(id);
  if (followUp?.personId !== person.id) return null;
  const today = helsinkiDate(at);
  const [metrics, actions] = await Promise.all([
    Promise.all(followUp.metricIds.map((metricId) => deps.metrics.find(metricId))),
    Promise.all(followUp.actionIds.map((actionId) => deps.actions.find(actionId))),
  ]);
  const sourced = await sourcedActions(
    deps.feedbacks,
    actions.flatMap((found) => (found === null ? [] : [found.value])),
  );
  const due = metrics.flatMap((found) => {
    if (found === null) return [];
    const { metric, measurements } = found.value;
    const state = metricState(metric, measurements, today);
    return state.isDue ? [{ state, history: found.value }] : [];
  });
  const [first] = due;
  const form = first === undefined ? null : formFor(words, first.history, today, id);
  return followUpCard(words, organisation, {
    followUp,
    due: due.map(({ state }) => state),
    form,
    late: actionsSeenBy(organisation, person, sourced).map((each) =>
      actionAsSeenBy(organisation, person, each),
    ),
    today,
  });
}

function formFor(
  words: Translator,
  history: MetricHistory,
  today: LocalDate,
  id: string,
): MeasurementFormView {
  const period = periodToEnter(history.metric, history.measurements, today);
  return {
    history,
    today,
    origin: { kind: 'followUp', id },
    ...filledIn(words, history, period, today),
  };
}
