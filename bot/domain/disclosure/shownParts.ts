import { partEverKnown } from '../organisation/everKnown.ts';
import type { Organisation, PartId } from '../organisation/organisation.ts';
import { partAndAncestors } from '../organisation/tree.ts';
import { hiddenCells, type Cell } from './hiddenCells.ts';

/** Of which parts of the organisation a figure may be shown. */
export interface ShownParts {
  /** Of the part with all below it; null for the whole city. */
  readonly whole: (partId: PartId | null) => boolean;
  /** Of what is the part's own alone, where that is a row beside the parts below it. */
  readonly own: (partId: PartId) => boolean;
}

/** Contains every part; no part has this id. */
const everything = '';
/** All figures are of the same time. */
const anyTime = { from: '2000-01-01', to: '2000-01-01' } as const;

/**
 * Decides of which parts a figure may be shown that rests on so many feedbacks of each unit: of
 * none with fewer than five, and of none from which such a figure could be worked out.
 * @param sizes by unit (or whichever part has feedback of its own)
 */
export function shownParts(
  organisation: Organisation,
  sizes: ReadonlyMap<PartId, number>,
): ShownParts {
  const wholes = new Map<string, number>();
  for (const [unitId, n] of sizes) {
    for (const id of upward(organisation, unitId)) wholes.set(id, (wholes.get(id) ?? 0) + n);
  }
  // Without anything below it, a part's own is the whole: one figure, not two.
  const own = [...sizes].filter(([id, n]) => n !== wholes.get(id));
  const cells = [
    ...[...wholes].map(([id, n]): Cell => ({ key: id, partId: id, ...anyTime, n })),
    ...own.map(([id, n]): Cell => ({ key: ownKey(id), partId: ownKey(id), ...anyTime, n })),
  ];
  const aboveOwn = new Map(own.map(([id]) => [ownKey(id), id]));
  const hidden = hiddenCells(cells, (key) => {
    const id = aboveOwn.get(key);
    return id === undefined ? upward(organisation, key) : [key, ...upward(organisation, id)];
  });
  const isShown = (key: string, n: number | undefined): boolean => (n ?? 0) > 0 && !hidden.has(key);
  const whole = (partId: PartId | null): boolean => {
    const id = partId === null ? everything : (upward(organisation, partId)[0] ?? everything);
    return isShown(id, wholes.get(id));
  };
  return {
    whole,
    own: (partId) => {
      const key = ownKey(partId);
      return aboveOwn.has(key) ? isShown(key, sizes.get(partId)) : whole(partId);
    },
  };
}

/** The city is everything: what stands beside it is told with it. */
function upward(organisation: Organisation, partId: string): readonly string[] {
  if (partId === everything) return [everything];
  const known = partEverKnown(organisation, partId) !== undefined;
  const parts = partAndAncestors(organisation, partId).filter(({ level }) => level !== 'city');
  return [...(known ? parts.map(({ id }) => id) : [partId]), everything];
}

function ownKey(partId: PartId): string {
  return `own ${partId}`;
}
