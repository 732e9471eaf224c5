import { addDays } from '../calendar/localDate.ts';
import { systemActor } from '../organisation/systemActor.ts';
import type { AuditStore } from '../ports/auditStore.ts';
import { latestReaching } from '../retention/held.ts';
import type { RetainedUntil } from '../retention/held.ts';

export interface PurgingAuditDeps {
  readonly audit: Pick<AuditStore, 'removeBefore' | 'countBefore' | 'note'>;
}

/**
 * Removes lines of the audit trail that are older than the city keeps them, and leaves one that
 * says how many. Lines that could not be reached in one night go in the next.
 * @returns how many were removed, or would be in a dry run
 */
export async function purgeAudit(
  { audit }: PurgingAuditDeps,
  { day, at, periods, dryRun = false }: RetainedUntil<'auditMonths'>,
): Promise<number> {
  const firstKept = addDays(latestReaching(day, periods.auditMonths), 1);
  if (dryRun) return audit.countBefore(firstKept);
  const count = await audit.removeBefore(firstKept);
  if (count > 0) {
    await audit.note({
      ...{ id: `audit-removed-${day}`, by: systemActor, at, onBehalfOf: null },
      ...{ subject: { kind: 'settings', id: 'settings' }, partOf: null, name: null },
      ...{ what: 'linesRemoved', details: [{ kind: 'count', of: 'rows', count }] },
    });
  }
  return count;
}
