import type { MoveField, RefusalReason } from './move.ts';

/** As long as the text of a feedback itself may be. */
export const longestMoveText = 4000;
/** What is asked for in one line. */
export const longestMoveLine = 300;

const lines: ReadonlySet<MoveField> = new Set(['body', 'decisionReference', 'learned']);

/** How many characters a field may have. */
export function longestOf(field: MoveField): number {
  return lines.has(field) ? longestMoveLine : longestMoveText;
}

/** A typed text that must be there, trimmed; the refusal otherwise. */
export function requireText(
  field: MoveField,
  typed: string,
): { readonly text: string } | { readonly reason: RefusalReason } {
  const text = typed.trim();
  const { length } = text;
  if (length === 0) return { reason: { kind: 'textMissing', field } };
  const limit = longestOf(field);
  return length > limit ? { reason: { kind: 'textTooLong', field, limit, length } } : { text };
}

/** A typed text that may be left empty, trimmed. */
export function optionalText(
  field: MoveField,
  typed: string | null,
): { readonly text: string | null } | { readonly reason: RefusalReason } {
  return typed === null || typed.trim() === '' ? { text: null } : requireText(field, typed);
}
