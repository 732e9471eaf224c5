import { isOpenAction } from '../../domain/action/action.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { localized } from '../../domain/language.ts';
import { metricState } from '../../domain/metric/metricState.ts';
import { mayEnterMeasurement } from '../../domain/organisation/policy.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import type { BotDeps } from '../botDeps.ts';
import { noActionInputs } from '../cardActions/correctiveActions.ts';
import type { MetricOrigin } from '../cardActions/metricActions.ts';
import type { Card } from '../cards/elements.ts';
import { metricCard } from '../cards/metric/metricCard.ts';
import type { MetricCardView } from '../cards/metric/metricCard.ts';
import type { Turn } from '../turn.ts';

/** A metric's card, with a form for an action where the light calls for one. */
export async function drawMetric(
  deps: BotDeps,
  { words, organisation, person, at }: Turn,
  { metric, measurements }: MetricHistory,
  origin: MetricOrigin,
  done?: MetricCardView['done'],
): Promise<Card> {
  const today = helsinkiDate(at);
  const state = metricState(metric, measurements, today);
  const mayEnter = mayEnterMeasurement(organisation, person, metric);
  const actions = (await deps.actions.ofMetric(metric.id)).filter(isOpenAction);
  const { acts, decides } = metric.responsibility;
  return metricCard(words, organisation, {
    state,
    mayEnter,
    origin,
    tabLink: deps.tabLink(`metrics/${metric.id}`),
    actions,
    actionForm:
      mayEnter && state.light.colour === 'red' && actions.length === 0
        ? {
            actionId: deps.surroundings.newId(),
            topic: { kind: 'metric', metricId: metric.id },
            aboutText: localized(metric.name, words.language),
            partId: metric.partId,
            likely: [acts, decides, person.id],
            inputs: noActionInputs,
            faults: [],
            today,
          }
        : null,
    today,
    ...(done === undefined ? {} : { done }),
  });
}
