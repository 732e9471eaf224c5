import { everyPart } from './coverageFilter.ts';
import { everyStory } from './storySearch.ts';
import { defaultSettings } from './tableSettings.ts';
import type { Route } from './route.ts';

/** The views that the header leads to and a channel's tab can open with, in their order. */
export const homeViews = [
  'overview',
  'metrics',
  'feedback',
  'journey',
  'experiences',
  'coverage',
] as const;
export type HomeView = (typeof homeViews)[number];

/** Where each view begins, of the area where it can be seen by area; null for the whole city. */
export function homeRoute(view: HomeView, area: string | null): Route {
  switch (view) {
    case 'overview':
      return { view, area };
    case 'metrics':
      return { view, settings: { ...defaultSettings, area } };
    case 'feedback':
    case 'journey':
      return { view, area };
    case 'experiences':
      return { view, search: everyStory };
    case 'coverage':
      return { view, filter: { ...everyPart, area } };
  }
}

/** The header's view that the route belongs to; null for what stands beside them. */
export function homeOf(route: Route): HomeView | null {
  switch (route.view) {
    case 'overview':
    case 'metrics':
    case 'feedback':
    case 'journey':
    case 'experiences':
    case 'coverage':
      return route.view;
    case 'metric':
      return 'metrics';
    case 'feedbackPage':
    case 'cases':
      return 'feedback';
    case 'journeyStage':
      return 'journey';
    case 'experience':
      return 'experiences';
    case 'coveragePage':
      return 'coverage';
    case 'manage':
    case 'configure':
    case 'unknown':
      return null;
  }
}

/** How a tab begins: what its address in Teams' hands says, behind `?` and before any `#`. */
export interface Beginning {
  /** Null where the address names none. */
  readonly route: Route | null;
  /** The area that a channel's tab was set up for. */
  readonly area: string | null;
}

/**
 * Reads `?view=metrics&area=a-1`. It is no hash, so that a deep link may name another view of the
 * same tab, and a reload comes back to where the reader was.
 */
export function readBeginning(search: string): Beginning {
  const given = new URLSearchParams(search);
  const area = given.get('area');
  const view = given.get('view');
  if (view === 'configure') return { route: { view }, area };
  const home = homeViews.find((each) => each === view);
  return { route: home === undefined ? null : homeRoute(home, area), area };
}

/** The same the other way, for a tab that begins with the view. */
export function beginningQuery(view: HomeView, area: string | null): string {
  return `?${new URLSearchParams({ view, ...(area === null ? {} : { area }) }).toString()}`;
}
