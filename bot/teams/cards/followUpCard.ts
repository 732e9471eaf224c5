import type { SeenAction } from '../../domain/action/actionAsSeenBy.ts';
import { isLate } from '../../domain/action/action.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { FollowUp } from '../../domain/ports/followUpStore.ts';
import type { Translator } from '../../wording/translator.ts';
import { openMeasurement, showFollowUp } from '../cardActions/metricActions.ts';
import type { Message } from '../sending/messenger.ts';
import { actionLine } from './action/actionLine.ts';
import { actionSet, card, container, detail, drawnAnew, heading, text } from './elements.ts';
import type { CardElement } from './elements.ts';
import { partName } from './formFields.ts';
import { measurementButtons, measurementFields } from './metric/measurementForm.ts';
import type { MeasurementFormView } from './metric/measurementForm.ts';
import { dueText } from './metric/metricListCard.ts';

export interface FollowUpView {
  readonly followUp: FollowUp;
  /** Of its metrics those still due, in its order. */
  readonly due: readonly MetricState[];
  /** The form for the first of them; null when there is none. */
  readonly form: MeasurementFormView | null;
  /** Of its actions those still late. */
  readonly late: readonly SeenAction[];
  readonly today: LocalDate;
}

/** More would be too long for a phone; the others are a word to the bot away. */
const linesShown = 6;

/** What is to be measured, with the form in it, and what should have been done by now. */
export function followUpCard(
  words: Translator,
  organisation: Organisation,
  { followUp, due, form, late: all, today }: FollowUpView,
): Message {
  const late = all.filter(({ action }) => isLate(action, today));
  const others = due.slice(1, 1 + linesShown);
  const rest = due.length - 1 - others.length + Math.max(0, late.length - linesShown);
  const title = titleOf(words, due.length, late.length);
  return {
    summary: title,
    card: drawnAnew(
      card(
        [
          heading(title),
          ...(form === null ? [] : measurementFields(words, organisation, form)),
          others.length === 0
            ? null
            : text(words.t('followUp.others'), { weight: 'Bolder', spacing: 'Large' }),
          ...others.map((state) => otherLine(words, organisation, state, followUp.id)),
          late.length === 0
            ? null
            : text(words.t('followUp.late', { count: late.length }), {
                weight: 'Bolder',
                spacing: 'Large',
              }),
          ...late.slice(0, linesShown).map((seen) => actionLine(words, organisation, seen, today)),
          rest > 0 ? detail(words.t('followUp.rest', { count: rest })) : null,
        ],
        form === null ? [] : measurementButtons(words, form),
      ),
      showFollowUp.button(words.t('followUp.show'), { id: followUp.id }),
    ),
  };
}

function titleOf(words: Translator, due: number, late: number): string {
  if (due > 0) return words.t('followUp.measure', { count: due });
  return late > 0 ? words.t('followUp.late', { count: late }) : words.t('followUp.allDone');
}

function otherLine(
  words: Translator,
  organisation: Organisation,
  state: MetricState,
  followUpId: string,
): CardElement {
  const { metric } = state;
  return container(
    [
      text(localized(metric.name, words.language)),
      detail(`${partName(words, organisation, metric.partId)} · ${dueText(words, state)}`),
      actionSet([
        openMeasurement.button(
          words.t('measurement.enter'),
          { metricId: metric.id, seen: null, origin: { kind: 'followUp', id: followUpId } },
          { inputs: 'none' },
        ),
      ]),
    ],
    { separator: true },
  );
}
