import { fewestShown } from './answers.ts';

/** A group of a breakdown and how many answers it has. */
export interface GroupSize {
  readonly key: string;
  readonly n: number;
}

/**
 * The keys of the groups to hide where groups stand beside their total: those of fewer than five
 * answers and, so that they cannot be worked out by subtraction, their smallest siblings until the
 * hidden ones are at least two groups and five answers. Groups without answers have nothing to
 * hide and hide nothing. Of siblings of the same size the first by key goes.
 */
export function hideSmallGroups(groups: readonly GroupSize[]): ReadonlySet<string> {
  const bySize = groups
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1));
  const hidden = new Set<string>();
  let answers = 0;
  for (const { key, n } of bySize) {
    const coversUp = hidden.size > 0 && (hidden.size < 2 || answers < fewestShown);
    if (n >= fewestShown && !coversUp) break;
    hidden.add(key);
    answers += n;
  }
  return hidden;
}
