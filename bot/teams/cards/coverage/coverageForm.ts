import { longestCoverageText } from '../../../domain/coverage/checkCoverageEntry.ts';
import type { CoverageFault } from '../../../domain/coverage/checkCoverageEntry.ts';
import { usePlaces } from '../../../domain/coverage/coverageRecords.ts';
import type { CoverageStatement } from '../../../domain/coverage/coverageRecords.ts';
import type { CoverageInputs } from '../../../domain/coverage/readCoverageEntry.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import { cadences, collectionMethods } from '../../../domain/metric/metric.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { coverageFaultText, statementText } from '../../../wording/coverage.ts';
import { listed } from '../../../wording/listed.ts';
import type { Translator } from '../../../wording/translator.ts';
import { submitCoverage } from '../../cardActions/coverageActions.ts';
import type { FormTicket } from '../../cardActions/coverageActions.ts';
import { actorName } from '../actorName.ts';
import { card, detail, heading, notice } from '../elements.ts';
import type { Card, CardActionElement, CardElement } from '../elements.ts';
import { faultNotice } from '../faultNotice.ts';
import { partName } from '../formFields.ts';
import { choiceInput, dateInput, textInput } from '../inputs.ts';
import { coverageBack } from './coverageBack.ts';

export interface CoverageFormView {
  readonly ticket: FormTicket;
  readonly inputs: CoverageInputs;
  readonly faults: readonly CoverageFault[];
  /** What somebody else has answered meanwhile. */
  readonly overtakenBy?: CoverageStatement;
  readonly today: LocalDate;
}

/** A form about a part's coverage as a card of its own. */
export function coverageForm(
  words: Translator,
  organisation: Organisation,
  view: CoverageFormView,
): Card {
  const { origin, form } = view.ticket;
  return card(
    [detail(words.t(`coverage.form.${form}.title`)), ...coverageFields(words, organisation, view)],
    [saveCoverage(words, view.ticket), coverageBack(words, origin)],
  );
}

export function saveCoverage(words: Translator, ticket: FormTicket): CardActionElement {
  return submitCoverage.button(words.t('coverage.form.save'), ticket, { style: 'positive' });
}

/** Which part it is about, what may be wrong with what was typed, and the fields. */
export function coverageFields(
  words: Translator,
  organisation: Organisation,
  { ticket, inputs, faults, overtakenBy, today }: CoverageFormView,
): readonly (CardElement | null)[] {
  return [
    heading(partName(words, organisation, ticket.partId)),
    faultNotice(
      words,
      faults.map((fault) => coverageFaultText(words, fault)),
    ),
    overtakenBy === undefined
      ? null
      : notice(
          words.t('coverage.overtaken', {
            name: actorName(words, organisation, overtakenBy.by),
            answer: listed([statementText(words, overtakenBy), overtakenBy.note]),
          }),
          'warning',
        ),
    faults.length === 0 && overtakenBy === undefined && inputs['collects'] !== undefined
      ? detail(words.t('coverage.form.suggested'))
      : null,
    ...fieldsOf(words, ticket, inputs, today),
  ];
}

function fieldsOf(
  words: Translator,
  { form }: FormTicket,
  inputs: CoverageInputs,
  today: LocalDate,
): readonly CardElement[] {
  const { t } = words;
  const required = { required: true } as const;
  switch (form) {
    case 'answer':
      return [
        choice(words, 'collects', t('coverage.form.answer.collects'), inputs, {
          ...{ look: 'expanded', ...required, error: t('coverage.fault.missing.collects') },
          choices: (['yes', 'no'] as const).map((each) => ({
            title: t(`coverage.form.answer.${each}`),
            value: each,
          })),
        }),
        choice(words, 'method', t('coverage.form.answer.method'), inputs, {
          error: t('coverage.fault.missing.method'),
          choices: collectionMethods.map((each) => ({ title: t(`method.${each}`), value: each })),
        }),
        choice(words, 'cadence', t('coverage.form.answer.cadence'), inputs, {
          error: t('coverage.fault.missing.cadence'),
          choices: cadences.map((each) => ({ title: t(`cadence.${each}`), value: each })),
        }),
        day(words, 'lastMeasured', t('coverage.form.answer.lastMeasured'), inputs, today),
        line('note', t('coverage.form.answer.note'), inputs, {
          ...{ error: t('coverage.fault.reasonMissing'), multiline: true },
        }),
      ];
    case 'utilisation':
      return [
        choice(words, 'place', t('coverage.form.utilisation.place'), inputs, {
          ...{ look: 'expanded', ...required, error: t('coverage.fault.missing.place') },
          choices: usePlaces.map((each) => ({ title: t(`coverage.place.${each}`), value: each })),
        }),
        day(words, 'on', t('coverage.form.utilisation.on'), inputs, today, required),
        line('note', t('coverage.form.utilisation.note'), inputs, {
          ...{ error: t('coverage.fault.missing.note'), multiline: true, ...required },
        }),
      ];
    case 'training':
      return [
        day(words, 'on', t('coverage.form.training.on'), inputs, today, required),
        line('subject', t('coverage.form.training.subject'), inputs, {
          ...{ error: t('coverage.fault.missing.subject'), ...required },
        }),
        line('participants', t('coverage.form.training.participants'), inputs, {
          ...{ error: t('coverage.fault.notACount'), ...required },
        }),
      ];
  }
}

function choice(
  { t }: Translator,
  id: string,
  label: string,
  inputs: CoverageInputs,
  rest: Pick<Parameters<typeof choiceInput>[0], 'error' | 'choices' | 'look' | 'required'>,
): CardElement {
  const value = valueOf(inputs, id);
  return choiceInput({ id, label, value, placeholder: t('form.choose'), ...rest });
}

function day(
  words: Translator,
  id: string,
  label: string,
  inputs: CoverageInputs,
  today: LocalDate,
  rest: { readonly required?: true } = {},
): CardElement {
  return dateInput(words, { id, label, value: valueOf(inputs, id), max: today, ...rest });
}

function line(
  id: string,
  label: string,
  inputs: CoverageInputs,
  rest: Pick<Parameters<typeof textInput>[0], 'error' | 'multiline' | 'required'>,
): CardElement {
  return textInput({
    ...{ id, label, value: valueOf(inputs, id) },
    maxLength: longestCoverageText,
    ...rest,
  });
}

function valueOf(inputs: CoverageInputs, id: string): string | undefined {
  const value = inputs[id];
  return value === '' ? undefined : value;
}
