import type { CorrectiveAction } from '../../../domain/action/action.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import { localized } from '../../../domain/language.ts';
import { isOfPeriod, seenOf } from '../../../domain/metric/measurementEntry.ts';
import type { Measurement } from '../../../domain/metric/metric.ts';
import { changeIn, type MetricState } from '../../../domain/metric/metricState.ts';
import type { Period } from '../../../domain/metric/period.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { dateText, periodText } from '../../../wording/dates.ts';
import { lightReasonText, lightView } from '../../../wording/light.ts';
import { measuredText } from '../../../wording/measured.ts';
import { metricChangeText } from '../../../wording/metricChange.ts';
import type { Translator } from '../../../wording/translator.ts';
import { listMetrics, openMeasurement, showFollowUp } from '../../cardActions/metricActions.ts';
import type { MetricOrigin } from '../../cardActions/metricActions.ts';
import { actionFields, planButton } from '../action/actionForm.ts';
import type { ActionFormView } from '../action/actionForm.ts';
import { actionLine } from '../action/actionLine.ts';
import { card, detail, heading, notice, openUrl, text } from '../elements.ts';
import type { Card, CardActionElement, CardElement } from '../elements.ts';
import { partName } from '../formFields.ts';

export interface MetricCardView {
  readonly state: MetricState;
  readonly mayEnter: boolean;
  readonly origin: MetricOrigin;
  readonly tabLink: string;
  /** Those planned or under way, the one due first at first. */
  readonly actions: readonly CorrectiveAction[];
  /** "Who does what by when?", where the result calls for it. */
  readonly actionForm: ActionFormView | null;
  readonly today: LocalDate;
  /** What the last click did, to the result of which period. */
  readonly done?: {
    readonly how: 'entered' | 'explained' | 'removed';
    readonly period: Period;
  };
}

/** A metric as it stands: light with its reason, newest figure, change, what comes next. */
export function metricCard(
  words: Translator,
  organisation: Organisation,
  view: MetricCardView,
): Card {
  const { state, done } = view;
  const { metric, light, nextDue, isDue } = state;
  const older = done === undefined ? null : olderPoint(state, done.period);
  const shown = lightView(words, metric.scale, light);
  const newest = state.points.at(-1)?.measurement;
  return card(
    [
      done === undefined ? null : notice(words.t(`measurement.done.${done.how}`), 'good'),
      ...(older === null ? [] : measuredLines(words, state, older)),
      heading(localized(metric.name, words.language)),
      detail(partName(words, organisation, metric.partId)),
      text(`${shown.symbol} ${shown.text}`, { weight: 'Bolder' }),
      detail(lightReasonText(shown)),
      ...(newest === undefined ? [] : measuredLines(words, state, newest)),
      nextDue === null
        ? null
        : detail(
            words.t(isDue ? 'measurement.wasDue' : 'measurement.nextDue', {
              date: dateText(words, nextDue),
            }),
          ),
      ...(view.actions.length === 0 ? [] : [heading(words.t('action.ofMetric'))]),
      ...view.actions.map((action) =>
        actionLine(words, organisation, { action, mayRead: true }, view.today),
      ),
      ...(view.actionForm === null ? [] : actionFields(words, organisation, view.actionForm)),
    ],
    buttons(words, view),
  );
}

/** What was entered, where it is not the newest result: that one is on the card anyway. */
function olderPoint({ points }: MetricState, period: Period): Measurement | null {
  const index = points.findIndex(({ measurement }) => isOfPeriod(measurement, period));
  return index < 0 || index === points.length - 1 ? null : (points[index]?.measurement ?? null);
}

/** The result and its change from the one before. */
function measuredLines(
  words: Translator,
  state: MetricState,
  measurement: Measurement,
): readonly CardElement[] {
  const { metric } = state;
  const change = changeIn(state, measurement);
  const told = text(
    words.t('measurement.newest', {
      period: periodText(words, measurement),
      value: measuredText(words, metric, measurement),
    }),
  );
  return change === null
    ? [told]
    : [told, text(metricChangeText(words, metric.scale, change, 'measurement'))];
}

function buttons(words: Translator, view: MetricCardView): CardActionElement[] {
  const { state, mayEnter, origin } = view;
  const { metric, isDue } = state;
  const newest = state.points.at(-1)?.measurement;
  const none = { inputs: 'none' } as const;
  return [
    ...(view.actionForm === null ? [] : [planButton(words, view.actionForm)]),
    ...(mayEnter && isDue
      ? [
          openMeasurement.button(
            words.t('measurement.enter'),
            { metricId: metric.id, seen: null, origin },
            none,
          ),
        ]
      : []),
    ...(mayEnter && newest !== undefined
      ? [
          openMeasurement.button(
            words.t('measurement.correct'),
            { metricId: metric.id, seen: seenOf(newest), origin },
            none,
          ),
        ]
      : []),
    back(words, origin),
    openUrl(words.t('metricsCard.open'), view.tabLink),
  ];
}

function back(words: Translator, origin: MetricOrigin): CardActionElement {
  switch (origin.kind) {
    case 'followUp':
      return showFollowUp.button(words.t('followUp.back'), { id: origin.id }, { inputs: 'none' });
    case 'list':
      return listMetrics.button(words.t('measurement.others'), { page: 0 }, { inputs: 'none' });
  }
}
