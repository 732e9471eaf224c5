import type { Coded } from './figures.ts';
import type { FormView } from './form.ts';

export type LanguageCode = 'fi' | 'sv' | 'en';

/** Who is looking, from the server's view; travels with every first view. */
export interface ViewerView {
  readonly personId: string;
  readonly name: string;
  readonly language: LanguageCode;
  readonly unit: string | null;
  readonly roles: readonly Coded<'staff' | 'manager' | 'editor' | 'administrator'>[];
  /** True when signed in as a sample person in local use. */
  readonly sample: boolean;
}

/** What every view of the tab carries. */
export interface DatedView {
  readonly viewer: ViewerView;
  readonly city: string;
  /** Instant at which the figures were read, and the same in words. */
  readonly asOf: string;
  readonly asOfText: string;
}

/** Body of a 401 in local use: the people one can sign in as (`POST /api/sign-in {personId}`). */
export interface SignInChoices {
  readonly signIn: 'sample';
  readonly city: string;
  /** Names the first administrator; null where there is one. */
  readonly firstAdministrator: FormView | null;
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly unit: string | null;
    readonly roles: readonly Coded[];
  }[];
}

/** Body of every other refusal (RFC 9457 problem details). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What to do, in the reader's language. */
  readonly detail: string;
  /** Find the server's log line by this. */
  readonly reference: string;
}
