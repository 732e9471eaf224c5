import type { FormAnswer } from './form.ts';
import type { DatedView } from './session.ts';

/** Files that can be filled in and brought in, with the import's own headings. */
export type TemplateKind = 'organisation' | 'metrics' | 'feedbacks';

/** One step of a new city's checklist. */
export interface SetUpStepView {
  readonly code: string;
  readonly title: string;
  /** What to do, and what for. */
  readonly what: string;
  /** How far it is: "10 units". */
  readonly state: string;
  readonly isDone: boolean;
  /** Where it is done: a place in the tab, as in a deep link. */
  readonly links: readonly { readonly text: string; readonly subpage: string }[];
  /** A file to fill in; null where the step has none. */
  readonly template: {
    readonly text: string;
    readonly address: string;
    /** Without its ending. */
    readonly fileName: string;
  } | null;
}

/** `GET /api/manage/set-up`: the whole checklist. */
export interface SetUpView extends DatedView {
  readonly summary: string;
  readonly steps: readonly SetUpStepView[];
}

/** What of the checklist is still missing; null where nothing is, and for who is no administrator. */
export type MissingView = readonly {
  readonly code: string;
  readonly title: string;
  readonly state: string;
}[];

/** `GET /api/manage`: that the viewer manages something, and what a new city still lacks. */
export interface ManageView extends DatedView {
  readonly missing: MissingView | null;
}

/** What came of `POST /api/first-administrator`: whom to sign in as. */
export type FirstAdministratorAnswer = FormAnswer<{ readonly personId: string }>;
