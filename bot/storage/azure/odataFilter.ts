import type { Comparison, Filter } from '../table/filter.ts';

const operators: Readonly<Record<Comparison, string>> = {
  '=': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

/** The filter in OData, as the table service reads it. */
export function odataFilter(filter: Filter): string {
  if ('column' in filter) {
    return `${filter.column} ${operators[filter.is]} ${literal(filter.text)}`;
  }
  if ('key' in filter) return `RowKey eq ${literal(filter.key)}`;
  if ('not' in filter) return `not (${odataFilter(filter.not)})`;
  // No key comes before the empty one.
  if ('all' in filter) return joined(filter.all, 'and', "RowKey ge ''");
  return joined(filter.any, 'or', "RowKey lt ''");
}

function joined(filters: readonly Filter[], word: 'and' | 'or', ofNone: string): string {
  if (filters.length === 0) return ofNone;
  return filters.map((each) => `(${odataFilter(each)})`).join(` ${word} `);
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
