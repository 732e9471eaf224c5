import type { LocalDate } from '../calendar/time.ts';
import type { Organisation, OrganisationPart, PartId } from '../organisation/organisation.ts';
import { areaOf, partAndAncestors } from '../organisation/tree.ts';
import type { FeedbackCounts } from '../ports/feedbackStore.ts';
import {
  praiseToCriticism,
  type PraiseCounts,
  type PraiseToCriticism,
} from '../statistics/praiseToCriticism.ts';
import { isWithin, twelveMonths, type MonthSpan } from './twelveMonths.ts';

/** Praise to criticism of one part of the city. */
export interface AreaPraise {
  readonly part: OrganisationPart;
  readonly praise: PraiseToCriticism;
}

export interface PraiseFigures {
  /** Every service area and subsidiary, also those without any; the city where it has its own. */
  readonly areas: readonly AreaPraise[];
  readonly total: PraiseToCriticism;
}

/**
 * Praise to criticism over the last twelve months, each with its change against the twelve before.
 * Counts are summed and never averaged, so the areas add up to the total.
 * @param withinId an area, of which the parts right below it are told; null for the city
 */
export function praiseByArea(
  organisation: Organisation,
  counts: readonly FeedbackCounts[],
  today: LocalDate,
  withinId: PartId | null = null,
): PraiseFigures {
  const { now, before } = twelveMonths(today);
  const figures = (own: readonly FeedbackCounts[]): PraiseToCriticism =>
    praiseToCriticism(sumOf(own, now), sumOf(own, before));
  const inPart = (part: OrganisationPart): readonly FeedbackCounts[] =>
    counts.filter(({ unitId }) => rowOf(organisation, unitId, withinId) === part.id);
  const { parts, former } = organisation;
  const areas = [...parts.values(), ...former.parts.values()].flatMap((part): AreaPraise[] => {
    const own = inPart(part);
    const isRow =
      withinId === null
        ? part.level === 'serviceArea' || part.level === 'subsidiary'
        : part.parentId === withinId;
    return (isRow && parts.has(part.id)) || own.length > 0 ? [{ part, praise: figures(own) }] : [];
  });
  return { areas, total: figures(counts) };
}

/**
 * The row that a unit's counts belong to: its area, or the part itself right below the city; within
 * an area the part right below it.
 */
function rowOf(organisation: Organisation, unitId: PartId, withinId: PartId | null): PartId {
  if (withinId === null) return areaOf(organisation, unitId)?.id ?? unitId;
  const below = partAndAncestors(organisation, unitId);
  return below.find(({ parentId }) => parentId === withinId)?.id ?? unitId;
}

function sumOf(counts: readonly FeedbackCounts[], span: MonthSpan): PraiseCounts {
  const within = counts.filter(({ month }) => isWithin(month, span));
  return {
    praise: within.reduce((sum, { byKind }) => sum + byKind.praise, 0),
    criticism: within.reduce((sum, { byKind }) => sum + byKind.criticism, 0),
  };
}
