import type { CoverageGapCode } from '../../bot/contract/coverage.ts';

export const gapCodes: readonly CoverageGapCode[] = [
  'silent',
  'overdue',
  'unanswered',
  'unused',
  'untrained',
];

/** Which units and subsidiaries the view of coverage shows: a part of its address. */
export interface CoverageFilter {
  readonly area: string | null;
  /** Those that lack it. */
  readonly missing: CoverageGapCode | null;
  /** Those that the reader answers for. */
  readonly own: boolean;
}

export const everyPart: CoverageFilter = { area: null, missing: null, own: false };

/** The filter from a query string; whatever is unknown there filters nothing. */
export function parseCoverageFilter(query: string): CoverageFilter {
  const given = new URLSearchParams(query);
  return {
    area: given.get('area'),
    missing: gapCodes.find((code) => code === given.get('missing')) ?? null,
    own: given.get('own') === 'yes',
  };
}

/** The filter as a query string with its `?`, what does not matter left out. */
export function coverageFilterQuery({ area, missing, own }: CoverageFilter): string {
  const query = new URLSearchParams();
  if (area !== null) query.set('area', area);
  if (missing !== null) query.set('missing', missing);
  if (own) query.set('own', 'yes');
  return query.size === 0 ? '' : `?${query.toString()}`;
}
