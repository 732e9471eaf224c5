import { manageHref } from '../../routing/route.ts';
import { replaceAddress } from '../../routing/useAddress.ts';

/** What a section is narrowed down by, as in its address; an empty value is left out. */
export type Filter = Readonly<Record<string, string>>;

export function filterOf(query: string): Filter {
  return Object.fromEntries(new URLSearchParams(query));
}

/** The filter as a query string, with `?` where there is any. */
export function filterQuery(filter: Filter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** The link to the section with the filter changed. */
export function narrowedHref(section: string, filter: Filter, changed: Filter): string {
  return manageHref(section, null, filterQuery({ ...filter, ...changed }).slice(1));
}

export function narrow(section: string, filter: Filter, changed: Filter): void {
  replaceAddress(narrowedHref(section, filter, changed));
}
