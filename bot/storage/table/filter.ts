export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * A condition on a row's key or its text columns; each store translates it for itself. Texts are
 * compared by their code points. A comparison with a column that the row lacks is false, `!=` too.
 */
export type Filter =
  | { readonly column: string; readonly is: Comparison; readonly text: string }
  | { readonly key: string }
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter };

export function compare(column: string, is: Comparison, text: string): Filter {
  return { column, is, text };
}

export function equals(column: string, text: string): Filter {
  return { column, is: '=', text };
}

/** The row with exactly this key. */
export function keyIs(key: string): Filter {
  return { key };
}

/** True where all hold, and so of an empty list. */
export function allOf(...all: readonly Filter[]): Filter {
  return { all };
}

/** True where one holds, and so never of an empty list. */
export function anyOf(...any: readonly Filter[]): Filter {
  return { any };
}

export function not(filter: Filter): Filter {
  return { not: filter };
}
