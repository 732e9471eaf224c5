/** What a column can hold; null is stored as no column at all. */
export type Cell = string | number | boolean | null;
export type Columns = Readonly<Record<string, Cell>>;

/** A row to be written, without its partition. */
export interface Row {
  readonly key: string;
  readonly columns: Columns;
}

/** A row as it was read, not yet validated. */
export interface ReadRow {
  readonly key: string;
  /** The service's ETag. */
  readonly version: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

/**
 * One step of a transaction. `create` is refused where the key is taken, `replace` where the
 * row's version is another, `remove` and `amend` where the row is missing; `put` never.
 * `amend` writes the given columns and leaves the others.
 */
export type Step =
  | { readonly kind: 'create' | 'put' | 'amend'; readonly row: Row }
  | { readonly kind: 'replace'; readonly row: Row; readonly version: string }
  | { readonly kind: 'remove'; readonly key: string };

export function create(row: Row): Step {
  return { kind: 'create', row };
}

export function put(row: Row): Step {
  return { kind: 'put', row };
}

export function amend(row: Row): Step {
  return { kind: 'amend', row };
}

export function replace(row: Row, version: string): Step {
  return { kind: 'replace', row, version };
}

export function remove(key: string): Step {
  return { kind: 'remove', key };
}

/** The steps that turn index rows `before` into `after`; rows that stay the same cost nothing. */
export function indexSteps(before: readonly Row[], after: readonly Row[]): readonly Step[] {
  const old = new Map(before.map((row) => [row.key, row]));
  const kept = new Set(after.map(({ key }) => key));
  return [
    ...before.filter(({ key }) => !kept.has(key)).map(({ key }) => remove(key)),
    ...after
      .filter((row) => {
        const same = old.get(row.key);
        return same === undefined || !sameColumns(same.columns, row.columns);
      })
      .map(put),
  ];
}

function sameColumns(a: Columns, b: Columns): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? null) === (b[name] ?? null));
}
