import { isGivenDay } from './localDate.ts';
import type { LocalDate } from './time.ts';

/** The first and the last day that may be given. */
export interface DateRange {
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
}

/** What is wrong with a day, said as people see it: by where today is. */
export type DateFault = 'notADate' | 'inPast' | 'tooEarly' | 'tooLongAgo' | 'inFuture' | 'tooFar';

/** Null for a day within the range. */
export function dateFault(
  day: string,
  { earliest, latest }: DateRange,
  today: LocalDate,
): DateFault | null {
  if (!isGivenDay(day)) return 'notADate';
  const reachesBack = latest <= today;
  if (day < earliest) return reachesBack ? 'tooLongAgo' : day < today ? 'inPast' : 'tooEarly';
  if (day > latest) return reachesBack ? 'inFuture' : 'tooFar';
  return null;
}
