import type { FeedbackId } from '../feedback/feedback.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { RetentionStore } from '../ports/retentionStore.ts';
import { cutoffsOn, heldTooLong } from '../retention/held.ts';
import type { Cutoffs, HeldKind, RetainedUntil } from '../retention/held.ts';
import { removeHeld } from '../retention/removeHeld.ts';

export interface PurgingDeps {
  readonly feedbacks: Pick<FeedbackStore, 'find' | 'commit'>;
  readonly retention: RetentionStore;
}

export type Purge = RetainedUntil<'contactDays' | 'feedbackTextMonths'>;

export interface Removal {
  readonly reference: string;
  readonly kind: HeldKind;
}

export interface PurgeReport {
  /** What was removed, or would be. */
  readonly removals: readonly Removal[];
  /** True where the limit was reached and going on makes sense. */
  readonly isMore: boolean;
}

/**
 * Removes what has been held longer than the city keeps it, one transaction a feedback. Running it
 * again, in another instance too, removes nothing twice: a feedback that somebody changed in
 * between is left as it is and looked at the next time.
 */
export async function purgeDue(deps: PurgingDeps, purge: Purge): Promise<PurgeReport> {
  const { day, periods, limit = Infinity, dryRun = false } = purge;
  if (!dryRun) await deps.retention.finishRemovals();
  const cutoffs = cutoffsOn(day, periods);
  const removals = new Map<FeedbackId, Removal>();
  let isFull = false;
  // What loses its content loses its contact details with it: only the others are left then.
  for (const kind of ['content', 'contact'] as const) {
    const ids = await deps.retention.heldSince(kind, cutoffs[kind], limit);
    isFull ||= ids.length === limit;
    for (const id of ids.filter((each) => !removals.has(each))) {
      const removal = await purgeOne(deps, id, cutoffs, purge);
      if (removal !== null) removals.set(id, removal);
    }
  }
  return { removals: [...removals.values()], isMore: isFull && removals.size > 0 };
}

/** Null where there is nothing to remove any more, or somebody changed the feedback meanwhile. */
async function purgeOne(
  { feedbacks }: PurgingDeps,
  id: FeedbackId,
  cutoffs: Cutoffs,
  { at, dryRun = false }: Purge,
): Promise<Removal | null> {
  const before = await feedbacks.find(id);
  if (before === null) return null;
  const kind = heldTooLong(before.value, cutoffs);
  if (kind === null) return null;
  const removal = { reference: before.value.reference, kind };
  if (dryRun) return removal;
  const outcome = await feedbacks.commit({
    before,
    ...removeHeld(before.value, kind, at),
    // Cards that were posted show the text.
    ledger: { planned: [], outdatesCards: true },
    contact: 'remove',
  });
  return outcome === 'committed' ? removal : null;
}
