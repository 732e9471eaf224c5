import type { LightColour } from '../../bot/contract/figures.ts';

export const sortKeys = [
  'light',
  'name',
  'part',
  'responseRate',
  'lastMeasured',
  'responsible',
] as const;
export type SortKey = (typeof sortKeys)[number];

export const groupings = ['none', 'area', 'stage'] as const;
export type Grouping = (typeof groupings)[number];

/** How the metrics table is filtered, grouped and sorted: a part of its address. */
export interface TableSettings {
  readonly text: string;
  readonly light: LightColour | null;
  readonly area: string | null;
  readonly group: Grouping;
  readonly sort: SortKey;
  readonly descending: boolean;
}

/** What needs attention first, nothing left out. */
export const defaultSettings: TableSettings = {
  text: '',
  light: null,
  area: null,
  group: 'none',
  sort: 'light',
  descending: false,
};

export const lightColours: readonly LightColour[] = ['red', 'amber', 'green', 'grey', 'none'];

/** Settings from a query string; whatever is unknown there falls back to the default. */
export function parseTableSettings(query: string): TableSettings {
  const given = new URLSearchParams(query);
  return {
    text: given.get('text') ?? defaultSettings.text,
    light: lightColours.find((colour) => colour === given.get('light')) ?? null,
    area: given.get('area'),
    group: groupings.find((group) => group === given.get('group')) ?? defaultSettings.group,
    sort: sortKeys.find((key) => key === given.get('sort')) ?? defaultSettings.sort,
    descending: given.get('order') === 'descending',
  };
}

/** The settings as a query string with its `?`, defaults left out. */
export function tableSettingsQuery(settings: TableSettings): string {
  const query = new URLSearchParams();
  if (settings.text !== '') query.set('text', settings.text);
  if (settings.light !== null) query.set('light', settings.light);
  if (settings.area !== null) query.set('area', settings.area);
  if (settings.group !== defaultSettings.group) query.set('group', settings.group);
  if (settings.sort !== defaultSettings.sort) query.set('sort', settings.sort);
  if (settings.descending) query.set('order', 'descending');
  return query.size === 0 ? '' : `?${query.toString()}`;
}
