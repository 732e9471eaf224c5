import { addDays } from '../../../domain/calendar/localDate.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import { feedbackKinds, outcomes } from '../../../domain/feedback/feedback.ts';
import type { Feedback, Outcome } from '../../../domain/feedback/feedback.ts';
import type { MoveName } from '../../../domain/feedback/moves/allowedMoves.ts';
import { longestMoveText } from '../../../domain/feedback/moves/textField.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import type { TextKey, Translator } from '../../../wording/translator.ts';
import type { MoveInputs } from '../../cardActions/moveInputs.ts';
import type { CardActionElement, CardElement } from '../elements.ts';
import { choiceInput, dateInput, textInput } from '../inputs.ts';
import { unitField } from '../unitField.ts';

interface FormSurroundings {
  readonly words: Translator;
  readonly organisation: Organisation;
  readonly viewer: Person;
  readonly feedback: Feedback;
  readonly values: MoveInputs;
  readonly today: LocalDate;
  /** What was searched for in the units' search field; null before. */
  readonly unitQuery: string | null;
  readonly findButton: CardActionElement;
}

type Field = (surroundings: FormSurroundings) => CardElement | readonly CardElement[];

/** The few fields of each move's form; a move without fields is made by its button alone. */
export const moveForms: Readonly<Record<MoveName, readonly Field[]>> = {
  take: [],
  answer: [text('text', 'feedback.moveForm.answer', 'feedback.moveForm.answerHint')],
  interimAnswer: [text('text', 'feedback.moveForm.interim')],
  transfer: [unit(), text('reason', 'feedback.moveForm.transferReason')],
  awaitDecision: [line('body', 'feedback.moveForm.body'), laterDate('expectedOn')],
  enterDecision: [
    text('text', 'feedback.moveForm.decision'),
    line('decisionReference', 'feedback.moveForm.decisionReference', false),
  ],
  extend: [text('reason', 'feedback.moveForm.extendReason'), laterDate('answerBy')],
  close: closingFields(outcomes),
  closeWithoutAnswer: closingFields(outcomes.filter((outcome) => outcome !== 'answered')),
  reopen: [text('reason', 'feedback.moveForm.reopenReason')],
  correct: [kind(), feedbackText()],
  withdraw: [text('reason', 'feedback.moveForm.withdrawReason')],
  passToRegistry: [text('reason', 'feedback.moveForm.registryReason')],
};

/** Praise that asks for nothing is passed on with one click; every other closing is explained. */
export function hasForm(move: MoveName, feedback: Pick<Feedback, 'kind'>): boolean {
  const isPassingOn = move === 'closeWithoutAnswer' && feedback.kind === 'praise';
  return moveForms[move].length > 0 && !isPassingOn;
}

function text(id: 'text' | 'reason' | 'explanation', label: TextKey, hint?: TextKey): Field {
  return ({ words, values }) =>
    textInput({
      id,
      label: words.t(label),
      error: words.t('form.fault.empty'),
      multiline: true,
      required: id !== 'explanation',
      maxLength: longestMoveText,
      value: values[id] === '' ? undefined : values[id],
      ...(hint === undefined ? {} : { placeholder: words.t(hint) }),
    });
}

function line(
  id: 'body' | 'decisionReference' | 'learned',
  label: TextKey,
  required = true,
): Field {
  return ({ words, values }) =>
    textInput({
      id,
      label: words.t(label),
      error: words.t('form.fault.empty'),
      required,
      maxLength: 300,
      value: values[id] === '' ? undefined : values[id],
    });
}

function kind(): Field {
  return ({ words, values, feedback }) =>
    choiceInput({
      id: 'kind',
      label: words.t('feedback.form.kind'),
      error: words.t('form.choose'),
      required: true,
      choices: feedbackKinds.map((code) => ({
        title: words.t(`feedback.kind.${code}`),
        value: code,
      })),
      value: values.kind ?? feedback.kind,
    });
}

/** The text as it stands, to be put right. */
function feedbackText(): Field {
  return ({ words, values, feedback }) =>
    textInput({
      id: 'text',
      label: words.t('feedback.form.text'),
      error: words.t('form.fault.empty'),
      multiline: true,
      required: true,
      maxLength: longestMoveText,
      value: values.text === '' ? (feedback.text ?? undefined) : values.text,
    });
}

function laterDate(id: 'expectedOn' | 'answerBy'): Field {
  return ({ words, values, today }) =>
    dateInput({
      id,
      label: words.t(`feedback.moveForm.${id}`),
      error: words.t('form.fault.notADate'),
      required: true,
      min: addDays(today, 1),
      value: values[id] === '' ? undefined : values[id],
    });
}

function unit(): Field {
  return ({ words, organisation, viewer, values, unitQuery, findButton }) =>
    unitField(words, organisation, viewer, {
      id: 'toUnitId',
      label: words.t('feedback.moveForm.toUnit'),
      value: values.toUnitId === '' ? null : values.toUnitId,
      query: unitQuery,
      findButton,
    });
}

function closingFields(choices: readonly Outcome[]): readonly Field[] {
  return [
    ({ words, values }) =>
      choiceInput({
        id: 'outcome',
        label: words.t('feedback.moveForm.outcome'),
        error: words.t('form.choose'),
        required: true,
        choices: choices.map((outcome) => ({
          title: words.t(`feedback.outcome.${outcome}`),
          value: outcome,
        })),
        value: values.outcome ?? choices[0],
      }),
    text('explanation', 'feedback.moveForm.explanation'),
    (surroundings) =>
      line(
        'learned',
        'feedback.moveForm.learned',
        surroundings.feedback.kind !== 'praise',
      )(surroundings),
  ];
}
