import type { LocalDate } from '../../../domain/calendar/time.ts';
import { localized } from '../../../domain/language.ts';
import type { MetricState } from '../../../domain/metric/metricState.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { listMetrics, openMeasurement } from '../../cardActions/metricActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { actionSet, card, container, detail, heading, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { partName } from '../formFields.ts';

/** More would be too long for a phone. */
export const metricsInPage = 6;

export interface MetricListView {
  /** Those the viewer may enter for, the ones due first. */
  readonly states: readonly MetricState[];
  readonly page: number;
  readonly today: LocalDate;
}

/** The metrics that the viewer may enter measurements for, each with its form a click away. */
export function metricListCard(
  words: Translator,
  organisation: Organisation,
  { states, page }: MetricListView,
): Message {
  const due = states.filter(({ isDue }) => isDue).length;
  const title =
    states.length === 0
      ? words.t('measurement.list.none')
      : due === 0
        ? words.t('measurement.list.nothingDue')
        : words.t('measurement.list.title', { count: due });
  const lastPage = Math.max(0, Math.ceil(states.length / metricsInPage) - 1);
  const shownPage = Math.min(page, lastPage);
  const shown = states.slice(shownPage * metricsInPage, (shownPage + 1) * metricsInPage);
  const none = { inputs: 'none' } as const;
  return {
    summary: title,
    card: card(
      [heading(title), ...shown.map((state) => metricLine(words, organisation, state))],
      [
        ...(shownPage > 0
          ? [
              listMetrics.button(
                words.t('measurement.list.previous'),
                { page: shownPage - 1 },
                none,
              ),
            ]
          : []),
        ...(shownPage < lastPage
          ? [listMetrics.button(words.t('measurement.list.next'), { page: shownPage + 1 }, none)]
          : []),
      ],
    ),
  };
}

/** One metric: what it is, whose, when it is due, and the way to its form. */
function metricLine(
  words: Translator,
  organisation: Organisation,
  state: MetricState,
): CardElement {
  const { metric } = state;
  return container(
    [
      text(localized(metric.name, words.language), { weight: 'Bolder' }),
      detail(`${partName(words, organisation, metric.partId)} · ${dueText(words, state)}`),
      actionSet([
        openMeasurement.button(
          words.t('measurement.enter'),
          { metricId: metric.id, seen: null, origin: { kind: 'list' } },
          { inputs: 'none' },
        ),
      ]),
    ],
    { separator: true },
  );
}

/** When the next measurement is due, in words. */
export function dueText(words: Translator, { nextDue, isDue }: MetricState): string {
  if (nextDue === null) return words.t('measurement.neverMeasured');
  const date = dateText(words, nextDue);
  return words.t(isDue ? 'measurement.wasDue' : 'measurement.nextDue', { date });
}
