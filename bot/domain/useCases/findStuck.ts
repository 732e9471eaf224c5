import { endOfTime } from '../calendar/localDate.ts';
import type { StuckReason } from '../feedback/stuck.ts';
import { mayHaveGoneToAndFro, stuckReasons } from '../feedback/stuck.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { FeedbackStore, OpenFeedback } from '../ports/feedbackStore.ts';

/** An open feedback for which nobody acts, with every reason. */
export interface StuckFeedback {
  readonly line: OpenFeedback;
  readonly reasons: readonly StuckReason[];
}

/**
 * The open feedbacks with a day that do not get on, those whose day comes first before others. It
 * reads the list of what is due, and the trails of those passed on more than once.
 */
export async function findStuck(
  { feedbacks }: { readonly feedbacks: Pick<FeedbackStore, 'due' | 'trail'> },
  organisation: Organisation,
): Promise<readonly StuckFeedback[]> {
  const lines = await feedbacks.due(endOfTime);
  const found = await Promise.all(
    lines.map(async (line) => {
      const trail = mayHaveGoneToAndFro(line) ? await feedbacks.trail(line.id) : [];
      return { line, reasons: stuckReasons(line, trail, organisation) };
    }),
  );
  return found.filter(({ reasons }) => reasons.length > 0);
}
