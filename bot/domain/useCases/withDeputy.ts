import type { Feedback } from '../feedback/feedback.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { actsForManager } from '../organisation/tree.ts';
import type { FeedbackEvent } from '../ports/feedbackStore.ts';

interface Made {
  readonly after: Feedback;
  readonly event: FeedbackEvent;
}

/** A deputy's and a stand-in's moves say so: in the trail, and where the matter is shown. */
export function withDeputy(
  { after, event }: Made,
  before: Feedback,
  organisation: Organisation,
): Made {
  // These two belong to whoever logged it, deputy or not.
  const isLoggersOwn = event.what === 'correct' || event.what === 'withdraw';
  const managerId = isLoggersOwn ? null : actsForManager(organisation, event.by, before.unitId);
  return {
    after: withHands(after, before, managerId === null ? undefined : { by: event.by, managerId }),
    event: managerId === null ? event : { ...event, onBehalfOf: managerId },
  };
}

/** Whose hands it is in is told anew when it is taken, answered, or passed on untaken. */
function withHands(
  after: Feedback,
  before: Feedback,
  deputising: Feedback['deputising'],
): Feedback {
  const changedHands =
    after.handlerId !== before.handlerId ||
    after.answeredAt !== before.answeredAt ||
    after.unitId !== before.unitId;
  if (!changedHands) return after;
  const own = inOwnHands(after);
  // In another unit nobody has taken it yet, whoever passed it on.
  return deputising === undefined || after.unitId !== before.unitId ? own : { ...own, deputising };
}

function inOwnHands({ deputising: _, ...own }: Feedback): Feedback {
  return own;
}
