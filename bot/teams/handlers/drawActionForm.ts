import type { ActionFault } from '../../domain/action/actionDraft.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { localized } from '../../domain/language.ts';
import {
  mayEnterMeasurement,
  mayHandleFeedback,
  maySeeFeedbackState,
} from '../../domain/organisation/policy.ts';
import type { BotDeps } from '../botDeps.ts';
import { noActionInputs } from '../cardActions/correctiveActions.ts';
import type { ActionInputs, PackedTopic } from '../cardActions/correctiveActions.ts';
import { showFeedback } from '../cardActions/feedbackActions.ts';
import { replyWithCard } from '../cardActions/handler.ts';
import type { CardReply } from '../cardActions/handler.ts';
import { showMetric } from '../cardActions/metricActions.ts';
import { actionForm } from '../cards/action/actionForm.ts';
import type { ActionFormView } from '../cards/action/actionForm.ts';
import type { CardActionElement } from '../cards/elements.ts';
import type { Turn } from '../turn.ts';
import { noteReply, onlyFor } from './refusals.ts';

type About = Pick<ActionFormView, 'aboutText' | 'partId' | 'likely'> & { readonly may: boolean };

/** "Who does what by when?" about a metric or a feedback, with the way back to it. */
export async function drawActionForm(
  deps: BotDeps,
  turn: Turn,
  topic: PackedTopic,
  again: {
    readonly actionId?: string;
    readonly inputs?: ActionInputs;
    readonly faults?: readonly ActionFault[];
  } = {},
): Promise<CardReply> {
  const { words, organisation, at } = turn;
  const about = await readAbout(deps, turn, topic);
  if (about === null) return actionNotFound(turn);
  const { may, ...shown } = about;
  if (!may) return actionNotAllowed(turn);
  return replyWithCard(
    actionForm(
      words,
      organisation,
      {
        actionId: again.actionId ?? deps.surroundings.newId(),
        topic,
        ...shown,
        inputs: again.inputs ?? noActionInputs,
        faults: again.faults ?? [],
        today: helsinkiDate(at),
      },
      [backTo(turn, topic)],
    ),
  );
}

async function readAbout(
  { metrics, feedbacks }: BotDeps,
  { words, organisation, person }: Turn,
  topic: PackedTopic,
): Promise<About | null> {
  switch (topic.kind) {
    case 'metric': {
      const metric = (await metrics.find(topic.metricId))?.value.metric;
      if (metric === undefined) return null;
      const { acts, decides } = metric.responsibility;
      return {
        may: mayEnterMeasurement(organisation, person, metric),
        aboutText: localized(metric.name, words.language),
        partId: metric.partId,
        likely: [acts, decides, person.id],
      };
    }
    case 'feedback': {
      const feedback = (await feedbacks.find(topic.feedbackId))?.value;
      // That there is one is told only to those who may know of it.
      if (feedback === undefined || !maySeeFeedbackState(organisation, person, feedback)) {
        return null;
      }
      return {
        may: mayHandleFeedback(organisation, person, feedback),
        aboutText: words.t('action.ofFeedback', { reference: feedback.reference }),
        partId: feedback.unitId,
        likely: [person.id, feedback.handlerId],
      };
    }
  }
}

function backTo({ words }: Turn, topic: PackedTopic): CardActionElement {
  const title = words.t('action.later');
  switch (topic.kind) {
    case 'metric':
      return showMetric.button(
        title,
        { metricId: topic.metricId, origin: { kind: 'list' } },
        { inputs: 'none' },
      );
    case 'feedback':
      return showFeedback.button(
        title,
        { feedbackId: topic.feedbackId, origin: { kind: 'card' } },
        { inputs: 'none' },
      );
  }
}

export function actionNotAllowed(turn: Turn): CardReply {
  return noteReply(onlyFor(turn, turn.words.t('action.onlyResponsible')));
}

export function actionNotFound({ words }: Turn): CardReply {
  return noteReply(words.t('action.notFound'));
}
