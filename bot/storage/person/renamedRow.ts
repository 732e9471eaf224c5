import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { Cell, Columns, ReadRow, Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';

/** From the id that a person had to the one that stands for it. */
export type NewIds = ReadonlyMap<PersonId, PersonId>;

/** Columns that the service adds to every row that it gives. */
const serviceColumns = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp']);
/** Columns whose ids may be made of several, such as that of a card: `action-1-PERSON`. */
const idColumn = /(?:^id|Ids?)$/u;

/** The row with the new ids in its key and columns; null where it has none of the old ones. */
export function renamedRow(row: ReadRow, replaceIn: ReplaceIn): Row | null {
  const own = Object.entries(row.columns).filter(
    ([name]) => !serviceColumns.has(name) && !name.startsWith('odata.'),
  );
  const columns: Columns = Object.fromEntries(
    own.map(([name, cell]) => [name, renamedCell(name, cell as Cell, replaceIn)]),
  );
  const key = replaceIn.key(row.key);
  const isSame = key === row.key && own.every(([name, cell]) => columns[name] === cell);
  return isSame ? null : { key, columns };
}

/** Replaces ids in one kind of place; a text that people wrote is none. */
export interface ReplaceIn {
  /** The whole text is an id. */
  readonly value: (text: string) => string;
  /** The ids in an id made of several. */
  readonly id: (text: string) => string;
  /** The ids in a row's key. */
  readonly key: (key: string) => string;
}

/** @param known ids of everybody, so that an id that is part of a longer one is left alone */
export function replacing(ids: NewIds, known: readonly PersonId[]): ReplaceIn {
  const value = (text: string): string => ids.get(text) ?? text;
  return { value, id: within(ids, known, (id) => id), key: within(ids, known, (id) => rowKey(id)) };
}

function within(
  ids: NewIds,
  known: readonly PersonId[],
  written: (id: PersonId) => string,
): (text: string) => string {
  const old = [...ids.keys()];
  const longer = known.filter((id) => old.some((each) => id.includes(each)));
  const all = [...new Set([...old, ...longer])].sort((a, b) => b.length - a.length);
  const forms = new Map(all.map((id) => [written(id), written(ids.get(id) ?? id)]));
  const anyOf = [...forms.keys()].map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${anyOf.join('|')})(?![A-Za-z0-9])`, 'gu');
  return (text) => text.replace(pattern, (form) => forms.get(form) ?? form);
}

function renamedCell(name: string, cell: Cell, replaceIn: ReplaceIn): Cell {
  if (typeof cell !== 'string') return cell;
  if (!/^[[{]/u.test(cell)) {
    return idColumn.test(name) ? replaceIn.id(cell) : replaceIn.value(cell);
  }
  try {
    const parsed: unknown = JSON.parse(cell);
    const renamed = JSON.stringify(renamedJson(parsed, replaceIn));
    return renamed === JSON.stringify(parsed) ? cell : renamed;
  } catch {
    // A text that somebody began with a bracket.
    return cell;
  }
}

function renamedJson(value: unknown, replaceIn: ReplaceIn): unknown {
  if (typeof value === 'string') return replaceIn.value(value);
  if (Array.isArray(value)) return value.map((each) => renamedJson(each, replaceIn));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      replaceIn.value(key),
      renamedJson(part, replaceIn),
    ]),
  );
}
