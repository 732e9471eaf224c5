import type { PartCoverage } from './partCoverage.ts';

/** How many of the units and subsidiaries; what is missing is as plain as what is there. */
export interface CoverageSummary {
  readonly parts: number;
  readonly measuring: number;
  readonly statingSo: number;
  readonly onlyFeedback: number;
  readonly statingNot: number;
  readonly unknown: number;
  readonly overdue: number;
  readonly silent: number;
  readonly lackingTraining: number;
  /** Used somewhere in the last twelve months. */
  readonly using: number;
}

export function coverageSummary(parts: readonly PartCoverage[]): CoverageSummary {
  const count = (holds: (part: PartCoverage) => boolean) => parts.filter(holds).length;
  const collecting = (kind: PartCoverage['collecting']['kind']) =>
    count((part) => part.collecting.kind === kind);
  return {
    parts: parts.length,
    measuring: collecting('measures'),
    statingSo: collecting('states'),
    onlyFeedback: collecting('onlyFeedback'),
    statingNot: collecting('statesNot'),
    unknown: collecting('unknown'),
    overdue: count(({ time }) => time.kind === 'overdue'),
    silent: count(({ isSilent }) => isSilent),
    lackingTraining: count(({ lacksTraining }) => lacksTraining),
    using: count(({ used }) => Object.values(used).some(({ inLastYear }) => inLastYear > 0)),
  };
}
