import type { Localized } from '../language.ts';
import type { AuditDetail, AuditEntry, ChangedBy } from './auditEntry.ts';

/** So much of a table's title is kept. */
const longestName = 200;

/** A file that was handed out. */
export interface HandedOut {
  /** Of the line. */
  readonly id: string;
  readonly of: 'table' | 'compilation' | 'feedbacks';
  /** What it is called; null: by its kind. */
  readonly name: Localized | null;
  readonly details: readonly AuditDetail[];
}

/** The trail's line about a file that was handed out. */
export function exportEntry(
  { by, at }: ChangedBy,
  { id, of, name, details }: HandedOut,
): AuditEntry {
  return {
    ...{ id, by, at, onBehalfOf: null, what: 'takenOut', partOf: null, details },
    subject: { kind: 'file', id: of },
    name: name === null ? null : { fi: name.fi.slice(0, longestName) },
  };
}
