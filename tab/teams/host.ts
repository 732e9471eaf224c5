/** The looks that Teams has; a plain browser's settings are read into the same three. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** What surrounds the tab: Teams, or a browser by itself. */
export interface Host {
  /** A locale such as `fi-FI`; null where the surroundings tell none. */
  readonly locale: string | null;
  /** The view that a deep link names; null without one. */
  readonly subPage: string | null;
  /** Who reads, to tell apart what this browser keeps for several people; says nothing else. */
  readonly owner: string;
  readonly theme: () => ThemeName;
  /** Calls back after each change of theme; returns how to stop. */
  readonly onThemeChange: (listener: () => void) => () => void;
  /** A token to show to the server; null where a cookie tells who is asking. */
  readonly token: () => Promise<string | null>;
  /** Opens Teams' dialog for sending a link to this view; null where there is no such dialog. */
  readonly share: ((subPage: string, label: string) => void) | null;
  /** How to set up a channel's tab; null anywhere but on the page that Teams opens for it. */
  readonly setUp: TabSetUp | null;
  /** Tells the surroundings that something true is on the screen. */
  readonly ready: () => void;
  /** Tells the surroundings that the tab shows why there is nothing to see, and what to do. */
  readonly troubled: (why: HostTrouble) => void;
  /** Tells the surroundings that nothing can be shown, not even that. */
  readonly failed: (error: unknown) => void;
}

/** Why a view cannot be shown: who reads may not, it is not there, too many requests, no answer. */
export type HostTrouble =
  'notAllowed' | 'notFound' | 'tooMany' | 'unreachable' | 'noSignIn' | 'other';

/** A channel's tab as Teams keeps it. */
export interface SetUpTab {
  /** Unique among the tabs of a channel. */
  readonly id: string;
  readonly name: string;
  /** What stands behind the tab's address: `?view=metrics&area=a-1`. */
  readonly beginning: string;
  /** The same view for a browser: `#/metrics?area=a-1`. */
  readonly inBrowser: string;
}

export interface TabSetUp {
  /** What stands behind the address of the tab as it is; empty for a new one. */
  readonly current: () => Promise<string>;
  /** Teams' own button saves what `chosen` gives at that moment; returns how to stop. */
  readonly onSave: (chosen: () => SetUpTab) => () => void;
}
