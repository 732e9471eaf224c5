import type { ChangedBy } from '../../bot/domain/audit/auditEntry.ts';

/** Whoever writes what a test begins with. */
export const changedBy: ChangedBy = { by: 'p-tester', at: '2026-11-23T06:30:00.000Z' };
