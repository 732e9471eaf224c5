import type { LocalDate } from '../calendar/time.ts';
import type { PartId } from '../organisation/organisation.ts';
import type { CoverageStatement } from './coverageRecords.ts';

/** The answer of the latest year, of one year the one given last; null when there is none. */
export function newestStatement(
  statements: readonly CoverageStatement[],
  partId: PartId,
): CoverageStatement | null {
  const key = ({ year, at }: CoverageStatement) => `${String(year).padStart(4, '0')} ${at}`;
  return statements
    .filter((statement) => statement.partId === partId)
    .reduce<CoverageStatement | null>(
      (last, each) => (last === null || key(each) > key(last) ? each : last),
      null,
    );
}

/** The one of the latest day, of one day the one noted last; null when there is none. */
export function newest<Dated extends { readonly on: LocalDate; readonly at: string }>(
  items: readonly Dated[],
): Dated | null {
  const key = ({ on, at }: Dated) => `${on} ${at}`;
  return items.reduce<Dated | null>(
    (last, each) => (last === null || key(each) > key(last) ? each : last),
    null,
  );
}

/** The latest of the days; null when there is none. */
export function latestOf(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce<LocalDate | null>(
    (last, day) => (day !== null && (last === null || day > last) ? day : last),
    null,
  );
}
