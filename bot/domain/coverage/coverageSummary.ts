import type { LocalDate } from '../calendar/time.ts';
import { missingOf, type CoverageGap } from './missing.ts';
import type { PartCoverage } from './partCoverage.ts';

/** How many of the units and subsidiaries; what is missing is as plain as what is there. */
export interface CoverageSummary {
  readonly parts: number;
  /** By what collects, the strongest that holds of each part. */
  readonly collecting: Readonly<Record<PartCoverage['collecting']['kind'], number>>;
  readonly missing: Readonly<Record<CoverageGap, number>>;
}

export function coverageSummary(parts: readonly PartCoverage[], today: LocalDate): CoverageSummary {
  const collecting = (kind: PartCoverage['collecting']['kind']): number =>
    parts.filter((part) => part.collecting.kind === kind).length;
  const gaps = parts.map((part) => missingOf(part, today));
  const lacking = (gap: CoverageGap): number => gaps.filter((all) => all.includes(gap)).length;
  return {
    parts: parts.length,
    collecting: {
      measures: collecting('measures'),
      states: collecting('states'),
      onlyFeedback: collecting('onlyFeedback'),
      statesNot: collecting('statesNot'),
      unknown: collecting('unknown'),
    },
    missing: {
      silent: lacking('silent'),
      overdue: lacking('overdue'),
      unanswered: lacking('unanswered'),
      unused: lacking('unused'),
      untrained: lacking('untrained'),
    },
  };
}
