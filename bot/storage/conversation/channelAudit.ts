import { randomUUID } from 'node:crypto';
import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import { endField, type ChannelEnd } from '../../domain/network/endedChannels.ts';
import type { SharingChannel } from '../../domain/ports/conversationStore.ts';
import { auditSteps } from '../audit/auditRows.ts';
import type { Step } from '../table/row.ts';

/**
 * The trail's line of a channel that begins or ceases to get what is shared, and of which area.
 * @param why it ceases; null where it begins
 */
export function channelSteps(
  { channelId, name, areaId }: SharingChannel,
  { by, at }: ChangedBy,
  why: ChannelEnd | null = null,
): readonly Step[] {
  return auditSteps({
    ...{ id: randomUUID(), by, at, onBehalfOf: null, what: why === null ? 'chosen' : 'ended' },
    ...{ subject: { kind: 'channel', id: channelId }, partOf: null, name: { fi: name } },
    details: [
      ...(areaId === null ? [] : [{ kind: 'part', partId: areaId } as const]),
      ...(why === null ? [] : [{ kind: 'field', field: endField, from: null, to: why } as const]),
    ],
  });
}
