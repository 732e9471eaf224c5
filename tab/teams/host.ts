/** The looks that Teams has; a plain browser's settings are read into the same three. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** What surrounds the tab: Teams, or a browser by itself. */
export interface Host {
  /** A locale such as `fi-FI`; null where the surroundings tell none. */
  readonly locale: string | null;
  /** The view that a deep link names; null without one. */
  readonly subPage: string | null;
  readonly theme: () => ThemeName;
  /** Calls back after each change of theme; returns how to stop. */
  readonly onThemeChange: (listener: () => void) => () => void;
  /** A token to show to the server; null where a cookie tells who is asking. */
  readonly token: () => Promise<string | null>;
  /** Opens Teams' dialog for sending a link to this view; null where there is no such dialog. */
  readonly share: ((subPage: string, label: string) => void) | null;
  /** Tells the surroundings that something true is on the screen. */
  readonly ready: () => void;
}
