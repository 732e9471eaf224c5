import type { CorrectiveAction } from '../action/action.ts';
import type { Experience } from '../experience/experience.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { RetainedUntil } from '../retention/held.ts';
import type { RetentionKey } from '../settings/citySettings.ts';
import { purgeFormerStaff, type PseudonymisingDeps } from './pseudonymise.ts';
import { purgeActions, type PurgingActionsDeps } from './purgeActions.ts';
import { purgeAudit, type PurgingAuditDeps } from './purgeAudit.ts';
import { purgeDue, type PurgingDeps, type Removal } from './purgeDue.ts';
import { purgeQuotations, type PurgingQuotationsDeps } from './purgeQuotations.ts';

export type PurgingAllDeps = PurgingDeps &
  Pick<PurgingActionsDeps, 'actions'> &
  PurgingQuotationsDeps &
  PurgingAuditDeps &
  PseudonymisingDeps;

/** What was removed because its time was up, or would be. */
export interface PurgedAll {
  readonly feedbacks: readonly Removal[];
  readonly actions: readonly CorrectiveAction[];
  readonly experiences: readonly Experience[];
  readonly auditLines: number;
  /** The pseudonyms given to people who had left, or whom it concerns in a dry run. */
  readonly formerStaff: readonly PersonId[];
  /** True where the limit was reached and going on makes sense; the rest waits for that. */
  readonly isMore: boolean;
}

/** Everything that the city keeps for a limited time, each by its own period. */
export async function purgeAll(
  deps: PurgingAllDeps,
  purge: RetainedUntil<RetentionKey>,
): Promise<PurgedAll> {
  const { removals, isMore } = await purgeDue(deps, purge);
  const nothing = { actions: [], experiences: [], auditLines: 0, formerStaff: [] };
  if (isMore) return { feedbacks: removals, ...nothing, isMore };
  const experiences = await purgeQuotations(deps, purge);
  return {
    feedbacks: removals,
    // After the feedbacks: what comes of them goes with them.
    actions: await purgeActions(deps, purge),
    experiences,
    auditLines: await purgeAudit(deps, purge),
    formerStaff: await purgeFormerStaff(deps, purge),
    isMore: experiences.length > 0 && experiences.length === purge.limit,
  };
}
