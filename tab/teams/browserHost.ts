import { keptLanguage } from '../session/keptLanguage.ts';
import type { Host, ThemeName } from './host.ts';

const wishes = {
  contrast: ['(forced-colors: active)', '(prefers-contrast: more)'],
  dark: ['(prefers-color-scheme: dark)'],
} as const;

/** A plain browser: the look follows the system's settings, a cookie tells who is asking. */
export function createBrowserHost(): Host {
  return {
    locale: keptLanguage() ?? navigator.language,
    subPage: null,
    // A cookie that scripts cannot read; whoever signs out takes all that was kept along.
    owner: '',
    theme: preferredTheme,
    onThemeChange: onPreferenceChange,
    token: () => Promise.resolve(null),
    share: null,
    setUp: null,
    ready: () => undefined,
    troubled: () => undefined,
    failed: () => undefined,
  };
}

function preferredTheme(): ThemeName {
  if (wishes.contrast.some(matches)) return 'contrast';
  return wishes.dark.some(matches) ? 'dark' : 'light';
}

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}

function onPreferenceChange(listener: () => void): () => void {
  const queries = Object.values(wishes)
    .flat()
    .map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
