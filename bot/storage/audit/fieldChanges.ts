import type { AuditDetail } from '../../domain/audit/auditEntry.ts';
import type { Cell, Columns } from '../table/row.ts';

/** A longer value is told by its beginning. */
const longestValue = 200;
/** More differences than this are told as a number. */
const mostFields = 40;

type Fields = ReadonlyMap<string, string>;

/**
 * What differs between two rows of the same thing, field by field. It is worked out of the columns,
 * so that no field is forgotten: one that a row gets later is in the trail from then on. Columns
 * with JSON are taken apart, as `name.fi`.
 * @param personal columns whose values are not kept in the trail
 */
export function fieldChanges(
  before: Columns,
  after: Columns,
  personal: readonly string[] = [],
): readonly AuditDetail[] {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...old.keys(), ...next.keys()])];
  const changes = names
    .filter((name) => old.get(name) !== next.get(name))
    .map((field): AuditDetail => {
      const isKept = !personal.includes(field);
      const told = (fields: Fields): string | null =>
        isKept ? shortened(fields.get(field) ?? null) : null;
      return { kind: 'field', field, from: told(old), to: told(next) };
    });
  const left = changes.length - mostFields;
  return left <= 0
    ? changes
    : [...changes.slice(0, mostFields), { kind: 'count', of: 'fields', count: left }];
}

function fieldsOf(columns: Columns): Fields {
  return new Map(
    Object.entries(columns).flatMap(([name, cell]) => flattened(name, partsOfCell(cell))),
  );
}

function partsOfCell(cell: Cell): unknown {
  if (typeof cell !== 'string' || !/^[[{]/u.test(cell)) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    // A text that somebody began with a bracket.
    return cell;
  }
}

function flattened(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object') return [[name, JSON.stringify(value)]];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return value.length === 0 ? [] : [[name, value.join(' ')]];
  }
  return Object.entries(value).flatMap(([key, part]) => flattened(`${name}.${key}`, part));
}

function shortened(value: string | null): string | null {
  return value === null || value.length <= longestValue
    ? value
    : `${value.slice(0, longestValue - 1)}…`;
}
