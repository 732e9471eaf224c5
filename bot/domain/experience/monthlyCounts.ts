import type { Month } from '../calendar/localDate.ts';

/** What an experience got in one month: what was taken back is not in it. */
export interface MonthlyCount {
  readonly month: Month;
  readonly thanks: number;
  readonly adoptions: number;
}

/** The running month and the one before it, from which the month's experience is chosen. */
const monthsKept = 2;

/**
 * The counts after so many thanks and adoptions more (or, negative, less) in the month in which
 * they were given; months without any and those long past are left out.
 */
export function countedInMonth(
  counts: readonly MonthlyCount[],
  month: Month,
  more: Partial<Pick<MonthlyCount, 'thanks' | 'adoptions'>>,
): readonly MonthlyCount[] {
  const before = counts.find((count) => count.month === month);
  const after = {
    month,
    thanks: (before?.thanks ?? 0) + (more.thanks ?? 0),
    adoptions: (before?.adoptions ?? 0) + (more.adoptions ?? 0),
  };
  return [...counts.filter((count) => count.month !== month), after]
    .sort((a, b) => (a.month < b.month ? 1 : -1))
    .filter(({ thanks, adoptions }, place) => place < monthsKept && thanks + adoptions > 0);
}
