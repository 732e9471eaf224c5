import type { LocalDate } from '../../domain/calendar/time.ts';
import { dateRangeText } from '../../wording/dateRange.ts';
import type { Translator } from '../../wording/translator.ts';
import type { CardElement } from './elements.ts';

interface Common {
  readonly id: string;
  readonly label: string;
  /** Shown by the client when a required field is left empty, and by us for what we found wrong. */
  readonly error: string;
  readonly value?: string | undefined;
  readonly required?: boolean;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

function common(input: Common): Record<string, unknown> {
  return {
    id: input.id,
    label: input.label,
    errorMessage: input.error,
    isRequired: input.required ?? false,
    ...(input.value === undefined ? {} : { value: input.value }),
  };
}

/** An error of a choice that names the field: "Valitse" alone says nothing. */
export function chooseText(words: Translator, field: string): string {
  return words.t('form.fault.choose', { field });
}

/**
 * `maxLength` cuts in silence what is pasted, so it is left out where a longer text is refused with
 * its length.
 */
export function textInput(
  input: Common & {
    readonly placeholder?: string;
    readonly multiline?: boolean;
    readonly maxLength?: number;
  },
): CardElement {
  return {
    type: 'Input.Text',
    ...common(input),
    isMultiline: input.multiline ?? false,
    ...(input.maxLength === undefined ? {} : { maxLength: input.maxLength }),
    ...(input.placeholder === undefined ? {} : { placeholder: input.placeholder }),
  };
}

/** `search`: a list to type into, for many choices; clients that cannot show it as a plain list. */
export function choiceInput(
  input: Common & {
    readonly choices: readonly Choice[];
    readonly placeholder?: string;
    readonly look?: 'compact' | 'expanded' | 'search';
    /** Ids of the inputs that go back to how they were drawn when another choice is made. */
    readonly resets?: readonly string[];
  },
): CardElement {
  return {
    type: 'Input.ChoiceSet',
    ...common(input),
    style: input.look === 'search' ? 'filtered' : (input.look ?? 'compact'),
    choices: input.choices,
    ...(input.placeholder === undefined ? {} : { placeholder: input.placeholder }),
    ...(input.resets === undefined
      ? {}
      : { valueChangedAction: { type: 'Action.ResetInputs', targetInputIds: input.resets } }),
  };
}

/** A day; the error that the client shows says which days can be chosen. */
export function dateInput(
  words: Translator,
  {
    min,
    max,
    ...input
  }: Omit<Common, 'error'> & { readonly min?: LocalDate; readonly max?: LocalDate },
): CardElement {
  const range = {
    ...(min === undefined ? {} : { earliest: min }),
    ...(max === undefined ? {} : { latest: max }),
  };
  return {
    type: 'Input.Date',
    ...common({ ...input, error: dateRangeText(words, range) }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

export function toggleInput(input: {
  readonly id: string;
  readonly title: string;
  readonly value: boolean;
}): CardElement {
  return {
    type: 'Input.Toggle',
    id: input.id,
    title: input.title,
    value: String(input.value),
    valueOn: 'true',
    valueOff: 'false',
    wrap: true,
  };
}
