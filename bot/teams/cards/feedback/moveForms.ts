import type { LocalDate } from '../../../domain/calendar/time.ts';
import { feedbackKinds } from '../../../domain/feedback/feedback.ts';
import type { Feedback } from '../../../domain/feedback/feedback.ts';
import type { MoveName } from '../../../domain/feedback/moves/allowedMoves.ts';
import { moveDateRange } from '../../../domain/feedback/moves/moveDateRange.ts';
import { moveFields } from '../../../domain/feedback/moves/moveFields.ts';
import type { MoveFormField, MoveInputName } from '../../../domain/feedback/moves/moveFields.ts';
import type { MoveInputs } from '../../../domain/feedback/moves/readMove.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import type { HolidayCalendar } from '../../../domain/ports/holidayCalendar.ts';
import { moveFieldHint, moveFieldLabel } from '../../../wording/moves.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { CardActionElement, CardElement } from '../elements.ts';
import { chooseText, choiceInput, dateInput, textInput } from '../inputs.ts';
import { unitField } from '../unitField.ts';

interface FormSurroundings {
  readonly words: Translator;
  readonly organisation: Organisation;
  readonly viewer: Person;
  readonly feedback: Feedback;
  readonly move: MoveName;
  readonly values: MoveInputs;
  readonly today: LocalDate;
  readonly calendar: HolidayCalendar;
  /** What was searched for in the units' search field; null before. */
  readonly unitQuery: string | null;
  readonly findButton: CardActionElement;
}

/** True when the move asks for something before it is made. */
export function hasForm(move: MoveName, feedback: Pick<Feedback, 'kind'>): boolean {
  return moveFields(move, feedback).length > 0;
}

/** The fields of a move's form, filled in with what was typed before. */
export function moveForm(surroundings: FormSurroundings): CardElement[] {
  const { move, feedback } = surroundings;
  return moveFields(move, feedback).flatMap((field) => drawField(field, surroundings));
}

function drawField(
  field: MoveFormField,
  surroundings: FormSurroundings,
): CardElement | readonly CardElement[] {
  const { words, organisation, viewer, feedback, move, values, today } = surroundings;
  const { name } = field;
  const label = moveFieldLabel(words, move, name);
  switch (field.input) {
    case 'text':
    case 'line': {
      const hint = moveFieldHint(words, move, name);
      return textInput({
        ...{ id: name, label, required: field.required },
        error: words.t('form.fault.empty'),
        ...(field.input === 'text' ? { multiline: true } : {}),
        value: typedOrPresent(name, values, move, feedback),
        ...(hint === null ? {} : { placeholder: hint }),
      });
    }
    case 'laterDate': {
      const { calendar } = surroundings;
      const range = moveDateRange(field.name, feedback, today, organisation, calendar);
      return dateInput(words, {
        ...{ id: name, label, required: true, min: range.earliest, max: range.latest },
        value: filled(values[field.name]),
      });
    }
    case 'unit':
      return unitField(words, organisation, viewer, {
        ...{ id: field.name, label, value: filled(values.toUnitId) ?? null },
        query: surroundings.unitQuery,
        findButton: surroundings.findButton,
      });
    case 'kind':
      return choiceInput({
        ...{ id: name, label, required: true, error: chooseText(words, label) },
        choices: feedbackKinds.map((code) => ({
          title: words.t(`feedback.kind.${code}`),
          value: code,
        })),
        value: values.kind ?? feedback.kind,
      });
    case 'outcome':
      return choiceInput({
        ...{ id: name, label, required: true, error: chooseText(words, label) },
        choices: field.choices.map((outcome) => ({
          title: words.t(`feedback.outcome.${outcome}`),
          value: outcome,
        })),
        placeholder: words.t('form.choose'),
        value: values.outcome,
      });
  }
}

/** A correction starts from the text as it stands. */
function typedOrPresent(
  name: MoveInputName,
  values: MoveInputs,
  move: MoveName,
  feedback: Feedback,
): string | undefined {
  const present = move === 'correct' && name === 'text' ? feedback.text : null;
  return filled(values[name] ?? '') ?? present ?? undefined;
}

function filled(typed: string): string | undefined {
  return typed === '' ? undefined : typed;
}
