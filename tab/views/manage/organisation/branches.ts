import type { PartLine } from '../../../../bot/contract/organisation.ts';

/** A part with those below it. */
export interface Branch {
  readonly part: PartLine;
  readonly below: readonly Branch[];
}

/** The lines of a tree, each above those below it, as branches. */
export function branchesOf(parts: readonly PartLine[]): readonly Branch[] {
  const [first] = parts;
  if (first === undefined) return [];
  const next = parts.findIndex(({ depth }, place) => place > 0 && depth <= first.depth);
  const end = next < 0 ? parts.length : next;
  const branch = { part: first, below: branchesOf(parts.slice(1, end)) };
  return [branch, ...branchesOf(parts.slice(end))];
}

/** Parts whose name has the words, or where something is missing, with those above them. */
export function fittingParts(
  parts: readonly PartLine[],
  words: string,
  onlyGaps: boolean,
): readonly PartLine[] {
  const wanted = words.trim().toLocaleLowerCase();
  const fits = ({ name, responsible, gaps }: PartLine): boolean =>
    (!onlyGaps || gaps.length > 0) &&
    [name, responsible].some((text) => text.toLocaleLowerCase().includes(wanted));
  const kept: PartLine[] = [];
  // From the end: a part stays when one of those right after and below it did.
  let depthNeeded = -1;
  for (const part of parts.toReversed()) {
    const leadsOn = part.depth < depthNeeded;
    if (fits(part) || leadsOn) {
      kept.unshift(part);
      depthNeeded = part.depth;
    } else if (part.depth < depthNeeded) depthNeeded = part.depth;
  }
  return kept;
}
