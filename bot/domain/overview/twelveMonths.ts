import { addToMonth, monthOf, type Month } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';

/** Months `from` to `to`, both included. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
}

/** The twelve months that end with the present one, and the twelve before them. */
export function twelveMonths(today: LocalDate): {
  readonly now: MonthSpan;
  readonly before: MonthSpan;
} {
  const month = monthOf(today);
  return {
    now: { from: addToMonth(month, -11), to: month },
    before: { from: addToMonth(month, -23), to: addToMonth(month, -12) },
  };
}

/** The rows of the two spans. */
export function spansOf<Row extends { readonly month: Month }>(
  rows: readonly Row[],
  today: LocalDate,
): { readonly recent: readonly Row[]; readonly earlier: readonly Row[] } {
  const { now, before } = twelveMonths(today);
  return {
    recent: rows.filter(({ month }) => isWithin(month, now)),
    earlier: rows.filter(({ month }) => isWithin(month, before)),
  };
}

export function isWithin(month: Month, span: MonthSpan): boolean {
  return month >= span.from && month <= span.to;
}
