import type { FeedbackEvent } from '../../bot/domain/ports/feedbackStore.ts';
import type { FeedbackRetention } from '../../bot/domain/retention/held.ts';
import { dayAt, plusDays, plusMonths } from './helsinki.ts';
import { dayOfClock, type Item, type Matter } from './matter.ts';

/** Short enough to be reached often, and to have a closed matter reopened before and after. */
export const periods: FeedbackRetention = { contactDays: 7, feedbackTextMonths: 1 };

/** The matter without what has been kept long enough; null where nothing has. */
export function purged(matter: Matter, at: string): Matter | null {
  const { item, trail, contact } = matter;
  const today = dayAt(at);
  const revision = item.revision + 1;
  if (hasContent(item) && plusMonths(item.receivedOn, periods.feedbackTextMonths) <= today) {
    const { closing, decision } = item;
    const empty: Item = {
      ...item,
      text: null,
      closing: closing === null ? null : { ...closing, explanation: '', learned: null },
      decision: decision === null ? null : { ...decision, body: '', decisionReference: null },
      ...{ contactless: true, emptied: revision, revision },
    };
    const lines = trail.map((line) => ({ ...line, note: null }));
    return withLine({ ...matter, item: empty, trail: lines }, 'removeContent', at);
  }
  const ended = endOf(item);
  if (contact === null || ended === null || plusDays(ended, periods.contactDays) > today) {
    return null;
  }
  return withLine(
    { ...matter, item: { ...item, contactless: true, revision } },
    'removeContact',
    at,
  );
}

/** Withdrawn and emptied ones have none; what a clock runs on is still needed. */
function hasContent(item: Item): boolean {
  return item.state !== 'withdrawn' && item.emptied !== item.revision && dayOfClock(item) === null;
}

function endOf({ state, closing, passedOnAt }: Item): string | null {
  const at = state === 'closed' ? closing?.closedAt : passedOnAt;
  return at === undefined ? null : dayAt(at);
}

function withLine({ item, trail, requests }: Matter, what: string, at: string): Matter {
  const { state, unitId } = item;
  const line: FeedbackEvent = {
    at,
    by: 'system',
    what,
    from: state,
    to: state,
    unitId,
    note: null,
  };
  return { item, trail: [...trail, line], requests: [...requests, null], contact: null };
}
