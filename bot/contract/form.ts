import type { Coded } from './figures.ts';

/**
 * How a field is filled in: `text` in several lines, `line` in one, `number` as people write it
 * (a decimal comma is understood), `unit`, `part` (of any level) and `person` found by typing,
 * `choice` as one of a list, `search` as one of a list that is so long that it is found by typing,
 * `choices` as none or several of a list, `check` as yes or no.
 */
export type FieldInput =
  | ('text' | 'line' | 'number' | 'date' | 'check')
  | ('unit' | 'part' | 'person' | 'choice' | 'search' | 'choices');

/** One field of a form. Values travel as text. */
export interface FormFieldView {
  readonly name: string;
  readonly input: FieldInput;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  /**
   * What stands in it at first: a day as `YYYY-MM-DD`, the code of what is chosen, the codes of
   * `choices` with a blank between, `yes` or nothing.
   */
  readonly value: string;
  /** Characters; null where it is not typed freely. */
  readonly longest: number | null;
  /** The first and the last day that can be chosen (`YYYY-MM-DD`). */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** What is chosen from; of a `unit`, `part` or `person` the one that stands there at first. */
  readonly choices: readonly Coded[];
  /** Names of the fields that go back to their first value when this one changes. */
  readonly resets: readonly string[];
}

/** Something that the viewer may do now; without fields it is done at once. */
export interface FormView {
  /** Names the act: `take`, `setTarget`. */
  readonly id: string;
  readonly title: string;
  /** On the button that does it; null for "Save". */
  readonly submit: string | null;
  /** It removes something. */
  readonly isRemoval: boolean;
  /** The state that the form was made for; goes back with it. */
  readonly revision: string;
  readonly fields: readonly FormFieldView[];
}

/** Body of a `POST` that submits a form: the values of its fields stand beside. */
export interface FormSubmission {
  readonly form: string;
  readonly revision: string;
  readonly [field: string]: string;
}

/** What came of it (200, 422 and 409). `page` is what is shown from now on; null where it is gone. */
export type FormAnswer<Page> =
  | {
      readonly kind: 'done';
      readonly note: string;
      readonly page: Page | null;
      /** The id of the page's form that is asked at once, where something is to follow. */
      readonly next?: string;
    }
  /** `field`: where the fault is; null where it is about the whole. Nothing was changed. */
  | { readonly kind: 'refused'; readonly note: string; readonly field: string | null }
  /** Somebody was faster: nothing was changed, and the page is the newest. */
  | { readonly kind: 'overtaken'; readonly note: string; readonly page: Page | null };

/**
 * `GET /api/units?query=`, `GET /api/parts?query=` and `GET /api/people?query=`: those with every word typed at the
 * beginning of a word of their name (of a part also its area's), nearest first.
 */
export interface FoundChoices {
  readonly choices: readonly Coded[];
}
