import { randomUUID } from 'node:crypto';
import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { SharingChannel } from '../../domain/ports/conversationStore.ts';
import { auditSteps } from '../audit/auditRows.ts';
import type { Step } from '../table/row.ts';

/** The trail's line of a channel that begins or ceases to get what is shared, and of which area. */
export function channelSteps(
  what: 'chosen' | 'ended',
  { channelId, name, areaId }: SharingChannel,
  { by, at }: ChangedBy,
): readonly Step[] {
  return auditSteps({
    ...{ id: randomUUID(), by, at, onBehalfOf: null, what },
    ...{ subject: { kind: 'channel', id: channelId }, partOf: null, name: { fi: name } },
    details: areaId === null ? [] : [{ kind: 'part', partId: areaId }],
  });
}
