import { parseTableSettings, tableSettingsQuery } from './tableSettings.ts';
import type { TableSettings } from './tableSettings.ts';

/** What the address asks for: one of the tab's views with what it needs. */
export type Route =
  | { readonly view: 'overview' }
  | { readonly view: 'metrics'; readonly settings: TableSettings }
  | { readonly view: 'metric'; readonly id: string }
  | { readonly view: 'unknown' };

/** Reads a location hash (`#/metrics/m-12`) or a deep link's subpage (`metrics/m-12`). */
export function parseRoute(address: string): Route {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?', 2);
  const [view = '', id, ...rest] = path.split('/').filter((part) => part !== '');
  if (rest.length > 0) return { view: 'unknown' };
  if (view === '' || (view === 'overview' && id === undefined)) return { view: 'overview' };
  if (view !== 'metrics') return { view: 'unknown' };
  if (id === undefined) return { view: 'metrics', settings: parseTableSettings(query) };
  const decoded = decodeId(id);
  return decoded === null ? { view: 'unknown' } : { view: 'metric', id: decoded };
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
