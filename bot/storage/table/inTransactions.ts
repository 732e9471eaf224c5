import type { Step } from './row.ts';

/** The changes packed into as few transactions as hold them, none of them torn; at least one. */
export function inTransactions<Change extends { readonly steps: readonly Step[] }>(
  changes: readonly Change[],
  limit: number,
): readonly (readonly Change[])[] {
  const parts: Change[][] = [[]];
  let size = 0;
  for (const change of changes) {
    const last = parts.at(-1);
    size += change.steps.length;
    if (last !== undefined && size <= limit) {
      last.push(change);
      continue;
    }
    parts.push([change]);
    size = change.steps.length;
  }
  return parts;
}
