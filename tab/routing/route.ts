import { caseSearchQuery, parseCaseSearch } from './caseSearch.ts';
import type { CaseSearch } from './caseSearch.ts';
import { coverageFilterQuery, parseCoverageFilter } from './coverageFilter.ts';
import type { CoverageFilter } from './coverageFilter.ts';
import { parseStorySearch, storySearchQuery } from './storySearch.ts';
import type { StorySearch } from './storySearch.ts';
import { parseTableSettings, tableSettingsQuery } from './tableSettings.ts';
import type { TableSettings } from './tableSettings.ts';

/** What the address asks for: one of the tab's views with what it needs. */
export type Route =
  /** `area` is whose figures are shown; null for the whole city's. */
  | { readonly view: 'overview'; readonly area: string | null }
  | { readonly view: 'metrics'; readonly settings: TableSettings }
  /** `period`: the first and the last day, with `_` between, of the result that is corrected. */
  | { readonly view: 'metric'; readonly id: string; readonly period?: string }
  | { readonly view: 'feedback'; readonly area: string | null }
  | { readonly view: 'feedbackPage'; readonly id: string }
  | { readonly view: 'cases'; readonly search: CaseSearch }
  | { readonly view: 'journey'; readonly area: string | null }
  /** `id` is the stage's, or `noStage`. */
  | { readonly view: 'journeyStage'; readonly id: string; readonly area: string | null }
  | { readonly view: 'experiences'; readonly search: StorySearch }
  | { readonly view: 'experience'; readonly id: string }
  | { readonly view: 'coverage'; readonly filter: CoverageFilter }
  | { readonly view: 'coveragePage'; readonly id: string }
  | ManageRoute
  /** Where a channel's tab is set up; Teams opens it beside its own button to save. */
  | { readonly view: 'configure' }
  | { readonly view: 'unknown' };

/** Where the city's data and settings are kept up. */
export interface ManageRoute {
  readonly view: 'manage';
  /** Null for the list of sections. */
  readonly section: string | null;
  /** What of the section is shown; null for all of it. */
  readonly id: string | null;
  /** How the section is filtered, as a query string without `?`; each section reads its own. */
  readonly query: string;
}

/** Stands for what has no stage, where an address has to name one. */
export const noStage = '-';

const unknown: Route = { view: 'unknown' };

/** Reads a location hash (`#/metrics/m-12`) or a deep link's subpage (`metrics/m-12`). */
export function parseRoute(address: string): Route {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?', 2);
  const [view = '', id, ...rest] = path.split('/').filter((part) => part !== '');
  if (view === 'manage') return manageView([id, ...rest], query);
  if (rest.length > 0) return unknown;
  if (id === undefined) return wholeView(view, query);
  const decoded = decodeId(id);
  return decoded === null ? unknown : itemView(view, decoded, query);
}

function wholeView(view: string, query: string): Route {
  switch (view) {
    case '':
    case 'overview':
      return { view: 'overview', area: areaIn(query) };
    case 'metrics':
      return { view: 'metrics', settings: parseTableSettings(query) };
    case 'feedback':
      return { view: 'feedback', area: areaIn(query) };
    case 'cases':
      return { view: 'cases', search: parseCaseSearch(query) };
    case 'journey':
      return { view: 'journey', area: areaIn(query) };
    case 'configure':
      return { view: 'configure' };
    case 'experiences':
      return { view: 'experiences', search: parseStorySearch(query) };
    case 'coverage':
      return { view: 'coverage', filter: parseCoverageFilter(query) };
    default:
      return unknown;
  }
}

function itemView(view: string, id: string, query: string): Route {
  switch (view) {
    case 'metrics': {
      const period = new URLSearchParams(query).get('period');
      return { view: 'metric', id, ...(period === null ? {} : { period }) };
    }
    case 'feedback':
      return { view: 'feedbackPage', id };
    case 'journey':
      return { view: 'journeyStage', id, area: areaIn(query) };
    case 'experiences':
      return { view: 'experience', id };
    case 'coverage':
      return { view: 'coveragePage', id };
    default:
      return unknown;
  }
}

function manageView(parts: readonly (string | undefined)[], query: string): Route {
  const [section = null, id = null, ...rest] = parts.map((part) =>
    part === undefined ? null : (decodeId(part) ?? ''),
  );
  if (rest.length > 0 || section === '' || id === '') return unknown;
  return { view: 'manage', section, id, query };
}

/** The route as a deep link's subpage; the hash is the same after `#/`. */
export function subPageOf(route: Route): string {
  switch (route.view) {
    case 'overview':
    case 'feedback':
      return `${route.view}${areaQuery(route.area)}`;
    case 'unknown':
      return 'overview';
    case 'configure':
      return route.view;
    case 'metrics':
      return `metrics${tableSettingsQuery(route.settings)}`;
    case 'metric':
      return `metrics/${encodeURIComponent(route.id)}${periodQuery(route.period)}`;
    case 'feedbackPage':
      return `feedback/${encodeURIComponent(route.id)}`;
    case 'cases':
      return `cases${caseSearchQuery(route.search)}`;
    case 'journey':
      return `journey${areaQuery(route.area)}`;
    case 'journeyStage':
      return `journey/${encodeURIComponent(route.id)}${areaQuery(route.area)}`;
    case 'experiences':
      return `experiences${storySearchQuery(route.search)}`;
    case 'experience':
      return `experiences/${encodeURIComponent(route.id)}`;
    case 'coverage':
      return `coverage${coverageFilterQuery(route.filter)}`;
    case 'coveragePage':
      return `coverage/${encodeURIComponent(route.id)}`;
    case 'manage': {
      const parts = [route.section, route.id].filter((part) => part !== null);
      const path = ['manage', ...parts.map(encodeURIComponent)].join('/');
      return route.query === '' ? path : `${path}?${route.query}`;
    }
  }
}

/** The link to a section of what is managed, or to one thing of it. */
export function manageHref(section: string, id: string | null = null, query = ''): string {
  return hrefOf({ view: 'manage', section, id, query });
}

function periodQuery(period: string | undefined): string {
  return period === undefined ? '' : `?${new URLSearchParams({ period }).toString()}`;
}

function areaIn(query: string): string | null {
  return new URLSearchParams(query).get('area');
}

function areaQuery(area: string | null): string {
  return area === null ? '' : `?${new URLSearchParams({ area }).toString()}`;
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
