import type { Filter } from '../table/filter.ts';

/** A condition in SQL with the values of its places, in their order. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly string[];
}

/** The filter over the columns `rowKey` and `columns` (JSON) of the table `rows`. */
export function sqlFilter(filter: Filter): SqlCondition {
  if ('column' in filter) {
    // A column that is missing is NULL, and so would be the comparison.
    const sql = `ifnull(json_extract(columns, ?) ${filter.is} ?, 0)`;
    return { sql, values: [`$."${filter.column}"`, filter.text] };
  }
  if ('key' in filter) return { sql: 'rowKey = ?', values: [filter.key] };
  if ('not' in filter) {
    const { sql, values } = sqlFilter(filter.not);
    return { sql: `NOT (${sql})`, values };
  }
  if ('all' in filter) return joined(filter.all, 'AND', '1');
  return joined(filter.any, 'OR', '0');
}

function joined(filters: readonly Filter[], word: 'AND' | 'OR', ofNone: string): SqlCondition {
  if (filters.length === 0) return { sql: ofNone, values: [] };
  const each = filters.map(sqlFilter);
  return {
    sql: each.map(({ sql }) => `(${sql})`).join(` ${word} `),
    values: each.flatMap(({ values }) => values),
  };
}
