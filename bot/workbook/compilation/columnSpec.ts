/** Choices that a column's cells are picked from; each has its list in the workbook. */
export const listNames = [
  'level',
  'language',
  'answer',
  'method',
  'cadence',
  'scale',
  'direction',
  'sampling',
  'actionState',
  'usePlace',
] as const;
export type ListName = (typeof listNames)[number];

interface Described {
  readonly id: string;
  /** In characters. */
  readonly width: number;
  /**
   * `info` is computed by the product and not read back; a `word` is read with a change and
   * belongs to it, not to what is stored: it is always exported empty.
   */
  readonly role: 'key' | 'field' | 'info' | 'word';
}

/** `goal` is a number in the metric's scale: of a share also `80 %`. */
type Content =
  | { readonly kind: 'text' | 'whole' | 'number' | 'share' | 'goal' | 'day' }
  | { readonly kind: 'part' | 'person' | 'metric' | 'stage' }
  | { readonly kind: 'choice'; readonly list: ListName };
export type ColumnSpec = Described & Content;

export const key = <Id extends string, Kind extends Exclude<Content['kind'], 'choice'>>(
  id: Id,
  kind: Kind,
  width: number,
) => ({ id, kind, width, role: 'key' }) as const;
export const field = <Id extends string, Kind extends Exclude<Content['kind'], 'choice'>>(
  id: Id,
  kind: Kind,
  width: number,
) => ({ id, kind, width, role: 'field' }) as const;
export const choice = <Id extends string, List extends ListName>(
  id: Id,
  list: List,
  width: number,
) => ({ id, kind: 'choice', list, width, role: 'field' }) as const;
export const word = <Id extends string>(id: Id, width: number) =>
  ({ id, kind: 'text', width, role: 'word' }) as const;
export const info = <Id extends string>(id: Id, width: number) =>
  ({ id, kind: 'text', width, role: 'info' }) as const;
