import type { LocalDate } from '../calendar/time.ts';
import { useInLastYear, type PartCoverage } from './partCoverage.ts';
import { isMeasuringLate } from './measuringTime.ts';
import { isAnsweredSoFar } from './yearlyQuestion.ts';

/** What can be missing of a part's coverage, the gravest first. */
export const coverageGaps = ['silent', 'overdue', 'unanswered', 'unused', 'untrained'] as const;
export type CoverageGap = (typeof coverageGaps)[number];

/** What is missing of the part, the gravest first. */
export function missingOf(found: PartCoverage, today: LocalDate): readonly CoverageGap[] {
  return coverageGaps.filter((gap) => lacks(found, gap, today));
}

function lacks(found: PartCoverage, gap: CoverageGap, today: LocalDate): boolean {
  switch (gap) {
    case 'silent':
      return found.isSilent;
    case 'overdue':
      return isMeasuringLate(found.time);
    case 'unanswered':
      return !isAnsweredSoFar(found.statement, today);
    case 'unused':
      return useInLastYear(found) === 0;
    case 'untrained':
      return found.lacksTraining;
  }
}
