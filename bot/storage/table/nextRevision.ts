interface Revised {
  readonly id: string;
  readonly revision: number;
}

/**
 * The trail's keys count from 1 without gaps, which is how its lines are found without reading
 * them. Throws a RangeError when a change would break that.
 */
export function requireNextRevision(change: {
  readonly before: { readonly value: Revised } | null;
  readonly after: Revised;
}): void {
  const { before, after } = change;
  if (before !== null && before.value.id !== after.id) {
    throw new RangeError(`${after.id} cannot follow ${before.value.id}`);
  }
  const expected = (before?.value.revision ?? 0) + 1;
  if (after.revision !== expected) {
    throw new RangeError(`revision ${String(after.revision)} where ${String(expected)} is next`);
  }
}
