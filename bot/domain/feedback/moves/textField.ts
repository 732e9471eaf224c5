import type { MoveField, RefusalReason } from './move.ts';

/** As long as the text of a feedback itself may be. */
export const longestMoveText = 4000;

/** A typed text that must be there, trimmed; the refusal otherwise. */
export function requireText(
  field: MoveField,
  typed: string,
): { readonly text: string } | { readonly reason: RefusalReason } {
  const text = typed.trim();
  if (text === '') return { reason: { kind: 'textMissing', field } };
  if (text.length > longestMoveText) {
    return { reason: { kind: 'textTooLong', field, limit: longestMoveText } };
  }
  return { text };
}

/** A typed text that may be left empty, trimmed. */
export function optionalText(
  field: MoveField,
  typed: string | null,
): { readonly text: string | null } | { readonly reason: RefusalReason } {
  return typed === null || typed.trim() === '' ? { text: null } : requireText(field, typed);
}
