import type { LocalDate } from '../calendar/time.ts';
import type { PartId } from '../organisation/organisation.ts';
import { isWithin, twelveMonths } from '../overview/twelveMonths.ts';
import type { FeedbackCounts } from '../ports/feedbackStore.ts';

/** How many feedbacks of any kind were received in the last twelve months, by unit. */
export function receivedByPart(
  counts: readonly FeedbackCounts[],
  today: LocalDate,
): ReadonlyMap<PartId, number> {
  const { now } = twelveMonths(today);
  const received = new Map<PartId, number>();
  for (const { month, unitId, byKind } of counts) {
    if (!isWithin(month, now)) continue;
    const all = Object.values(byKind).reduce((sum, count) => sum + count, 0);
    received.set(unitId, (received.get(unitId) ?? 0) + all);
  }
  return received;
}
