import type { LocalDate } from '../../domain/calendar/time.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { enterableMetrics } from '../../domain/metric/dueFirst.ts';
import { seenOf } from '../../domain/metric/measurementEntry.ts';
import {
  otherPeriod,
  readCorrection,
  readExplanation,
} from '../../domain/metric/measurementInputs.ts';
import type { MeasurementInputs } from '../../domain/metric/measurementInputs.ts';
import type { Measurement } from '../../domain/metric/metric.ts';
import { periodToEnter } from '../../domain/metric/periodsToMeasure.ts';
import { mayEnterMeasurement } from '../../domain/organisation/policy.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { enterMeasurement } from '../../domain/useCases/enterMeasurement.ts';
import { removeMeasurement } from '../../domain/useCases/removeMeasurement.ts';
import type { BotDeps } from '../botDeps.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import {
  enterMeasured,
  explainUnmeasured,
  listMetrics,
  openMeasurement,
  removeMeasured,
  showMetric,
} from '../cardActions/metricActions.ts';
import type { SeenPeriod } from '../cardActions/metricActions.ts';
import { measurementForm } from '../cards/metric/measurementForm.ts';
import type { MeasurementFormView } from '../cards/metric/measurementForm.ts';
import { metricListCard } from '../cards/metric/metricListCard.ts';
import { filledIn } from '../../wording/filledIn.ts';
import type { FilledIn } from '../../wording/filledIn.ts';
import type { Translator } from '../../wording/translator.ts';
import { periodValue } from '../../wording/periodChoices.ts';
import type { Message } from '../sending/messenger.ts';
import type { Turn } from '../turn.ts';
import { drawMetric } from './drawMetric.ts';
import { noteReply, onlyFor } from './refusals.ts';

type Submitted = SeenPeriod & { readonly inputs: MeasurementInputs };

/** A form for correcting has no choice of period: it is about the one that was seen. */
function submittedOf<T extends SeenPeriod & { readonly period: string }>({
  metricId,
  seen,
  origin,
  ...inputs
}: T) {
  const { period: chosen } = inputs;
  const period = chosen === '' && seen !== null ? periodValue(seen) : chosen;
  return { metricId, seen, origin, inputs: { ...inputs, period } };
}

/** The metrics that the person may enter for, those due first. */
export async function drawMetricList(deps: BotDeps, turn: Turn, page = 0): Promise<Message> {
  const { words, organisation, person, at } = turn;
  const today = helsinkiDate(at);
  const states = enterableMetrics(organisation, person, await deps.metrics.summaries(), today);
  return metricListCard(words, organisation, { states, page, today });
}

/** Entering, explaining, correcting and removing measurements. */
export function metricHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(listMetrics, async (turn, { page }) =>
      replyWithCard((await drawMetricList(deps, turn, page)).card),
    ),
    onCardAction(showMetric, async (turn, { metricId, origin }) => {
      const found = await deps.metrics.find(metricId);
      return found === null
        ? notFound(turn)
        : replyWithCard(await drawMetric(deps, turn, found.value, origin));
    }),
    onCardAction(openMeasurement, (turn, seen) => open(deps, turn, seen)),
    onCardAction(enterMeasured, (turn, data) => submit(deps, turn, submittedOf(data), 'entered')),
    onCardAction(explainUnmeasured, (turn, data) =>
      submit(deps, turn, submittedOf(data), 'explained'),
    ),
    onCardAction(removeMeasured, (turn, data) => remove(deps, turn, submittedOf(data))),
  ];
}

async function open(
  { metrics }: BotDeps,
  turn: Turn,
  { metricId, seen, origin, isNew }: SeenPeriod & { readonly isNew: boolean },
): Promise<CardReply> {
  const { words, organisation, person, at } = turn;
  const found = await metrics.find(metricId);
  if (found === null) return notFound(turn);
  const history = found.value;
  if (!mayEnterMeasurement(organisation, person, history.metric)) return notAllowed(turn);
  const today = helsinkiDate(at);
  const period = seen ?? periodToEnter(history.metric, history.measurements, today);
  const filled = filledIn(words, history, period, today);
  const shown = isNew && filled.seen !== null ? ofOtherDays(words, history, today) : filled;
  return replyWithCard(measurementForm(words, organisation, { history, today, origin, ...shown }));
}

/** For a result of days that are no calendar period of the cadence. */
function ofOtherDays(words: Translator, history: MetricHistory, today: LocalDate): FilledIn {
  const filled = filledIn(words, history, { from: today, to: today }, today);
  return { ...filled, seen: null, inputs: { ...filled.inputs, period: otherPeriod } };
}

/** Enters what was typed; whatever does not fit comes back with it. */
async function submit(
  deps: BotDeps,
  turn: Turn,
  submitted: Submitted,
  done: 'entered' | 'explained',
): Promise<CardReply> {
  const { organisation, person, at } = turn;
  const { metricId, seen, origin, inputs } = submitted;
  const found = await deps.metrics.find(metricId);
  if (found === null) return notFound(turn);
  if (!mayEnterMeasurement(organisation, person, found.value.metric)) return notAllowed(turn);
  const read =
    done === 'explained' ? readExplanation(inputs) : readCorrection(found.value, seen, inputs);
  if (read.kind === 'faults') {
    return formAgain(turn, submitted, { history: found.value, faults: read.faults });
  }
  const outcome = await enterMeasurement(
    deps,
    {
      ...{ metricId, entry: read.entry, seen, by: person, at },
      // The reason for there being no result is the measurement's own remark.
      why: inputs[done === 'explained' ? 'reason' : 'why'] ?? '',
    },
    organisation,
  );
  switch (outcome.kind) {
    case 'entered':
      return replyWithCard(
        await drawMetric(deps, turn, outcome.history, origin, { how: done, period: read.entry }),
      );
    case 'faults':
      return formAgain(turn, submitted, outcome);
    case 'overtaken': {
      const { history, standing } = outcome;
      return formAgain(turn, submitted, { history, ...overtaken(standing) });
    }
    case 'notAllowed':
      return notAllowed(turn);
    case 'notFound':
      return notFound(turn);
  }
}

async function remove(deps: BotDeps, turn: Turn, submitted: Submitted): Promise<CardReply> {
  const { organisation, person, at } = turn;
  const { metricId, seen, origin, inputs } = submitted;
  // Only a form for correcting has the button.
  if (seen === null) return notFound(turn);
  const outcome = await removeMeasurement(
    deps,
    { metricId, seen, reason: inputs['whyRemoved'] ?? '', by: person, at },
    organisation,
  );
  switch (outcome.kind) {
    case 'removed':
      return replyWithCard(
        await drawMetric(deps, turn, outcome.history, origin, { how: 'removed', period: seen }),
      );
    case 'reasonMissing':
      return formAgain(turn, submitted, {
        history: outcome.history,
        faults: [{ kind: 'reasonMissing' }],
      });
    case 'overtaken': {
      const { history, standing } = outcome;
      return formAgain(turn, submitted, { history, ...overtaken(standing) });
    }
    case 'notAllowed':
      return notAllowed(turn);
    case 'notFound':
      return notFound(turn);
  }
}

/** The next submit is then a correction of what stands now. */
function overtaken(
  standing: Measurement | null,
): Pick<MeasurementFormView, 'overtakenBy' | 'seen'> {
  return { overtakenBy: standing, seen: standing === null ? null : seenOf(standing) };
}

function formAgain(
  { words, organisation, at }: Turn,
  { seen, origin, inputs }: Submitted,
  view: Pick<MeasurementFormView, 'history'> & Partial<MeasurementFormView>,
): CardReply {
  return replyWithCard(
    measurementForm(words, organisation, {
      inputs,
      seen,
      origin,
      today: helsinkiDate(at),
      ...view,
    }),
  );
}

function notAllowed(turn: Turn): CardReply {
  return noteReply(onlyFor(turn, turn.words.t('measurement.onlyResponsible')));
}

function notFound({ words }: Turn): CardReply {
  return noteReply(words.t('measurement.notFound'));
}
