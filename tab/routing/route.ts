import { parseStorySearch, storySearchQuery } from './storySearch.ts';
import type { StorySearch } from './storySearch.ts';
import { parseTableSettings, tableSettingsQuery } from './tableSettings.ts';
import type { TableSettings } from './tableSettings.ts';

/** What the address asks for: one of the tab's views with what it needs. */
export type Route =
  | { readonly view: 'overview' }
  | { readonly view: 'metrics'; readonly settings: TableSettings }
  | { readonly view: 'metric'; readonly id: string }
  /** `area` is whose figures are shown; null for the whole city's. */
  | { readonly view: 'feedback'; readonly area: string | null }
  | { readonly view: 'feedbackPage'; readonly id: string }
  | { readonly view: 'experiences'; readonly search: StorySearch }
  | { readonly view: 'experience'; readonly id: string }
  | { readonly view: 'unknown' };

const unknown: Route = { view: 'unknown' };

/** Reads a location hash (`#/metrics/m-12`) or a deep link's subpage (`metrics/m-12`). */
export function parseRoute(address: string): Route {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?', 2);
  const [view = '', id, ...rest] = path.split('/').filter((part) => part !== '');
  if (rest.length > 0) return unknown;
  if (id === undefined) return wholeView(view, query);
  const decoded = decodeId(id);
  return decoded === null ? unknown : itemView(view, decoded);
}

function wholeView(view: string, query: string): Route {
  switch (view) {
    case '':
    case 'overview':
      return { view: 'overview' };
    case 'metrics':
      return { view: 'metrics', settings: parseTableSettings(query) };
    case 'feedback':
      return { view: 'feedback', area: new URLSearchParams(query).get('area') };
    case 'experiences':
      return { view: 'experiences', search: parseStorySearch(query) };
    default:
      return unknown;
  }
}

function itemView(view: string, id: string): Route {
  switch (view) {
    case 'metrics':
      return { view: 'metric', id };
    case 'feedback':
      return { view: 'feedbackPage', id };
    case 'experiences':
      return { view: 'experience', id };
    default:
      return unknown;
  }
}

/** The route as a deep link's subpage; the hash is the same after `#/`. */
export function subPageOf(route: Route): string {
  switch (route.view) {
    case 'overview':
    case 'unknown':
      return 'overview';
    case 'metrics':
      return `metrics${tableSettingsQuery(route.settings)}`;
    case 'metric':
      return `metrics/${encodeURIComponent(route.id)}`;
    case 'feedback':
      return route.area === null
        ? 'feedback'
        : `feedback?${new URLSearchParams({ area: route.area }).toString()}`;
    case 'feedbackPage':
      return `feedback/${encodeURIComponent(route.id)}`;
    case 'experiences':
      return `experiences${storySearchQuery(route.search)}`;
    case 'experience':
      return `experiences/${encodeURIComponent(route.id)}`;
  }
}

export function hrefOf(route: Route): string {
  return `#/${subPageOf(route)}`;
}

function decodeId(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
