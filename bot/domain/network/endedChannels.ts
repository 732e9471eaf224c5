import type { AuditEntry } from '../audit/auditEntry.ts';
import type { Instant } from '../calendar/time.ts';
import type { PartId, PersonId } from '../organisation/organisation.ts';
import { channelEndings } from './networkCard.ts';

/**
 * Why a channel ceased to get what it got: nobody decided that, somebody had it stop, another
 * channel got everything in its place, or it gets something else since.
 */
export const channelEnds = [...channelEndings, 'stopped', 'takenOver', 'changed'] as const;
export type ChannelEnd = (typeof channelEnds)[number];

/** Under what name the trail's line says why. */
export const endField = 'ending';

/** A channel that got what is shared and gets nothing any more. */
export interface EndedChannel {
  readonly channelId: string;
  readonly name: string;
  /** What it got last: one area's, or (null) everything. */
  readonly areaId: PartId | null;
  /** Since when it got something; null where that is before the lines that were read. */
  readonly from: Instant | null;
  readonly until: Instant;
  readonly endedBy: PersonId;
  /** Null where the line does not tell. */
  readonly why: ChannelEnd | null;
}

/**
 * The channels that get nothing any more, as the trail tells it, the one that ended last first.
 * @param lines of channels, newest first
 * @param sharing those that get something now
 */
export function endedChannels(
  lines: readonly AuditEntry[],
  sharing: ReadonlySet<string>,
): readonly EndedChannel[] {
  const ids = new Set(lines.map(({ subject }) => subject.id));
  return [...ids]
    .filter((id) => !sharing.has(id))
    .flatMap((id) => endedChannel(lines.filter(({ subject }) => subject.id === id)) ?? [])
    .toSorted((one, other) => (one.until < other.until ? 1 : one.until > other.until ? -1 : 0));
}

function endedChannel(lines: readonly AuditEntry[]): EndedChannel | null {
  const place = lines.findIndex((line) => isEnd(line));
  const end = lines[place];
  if (end === undefined) return null;
  const older = lines.slice(place + 1);
  const endBefore = older.findIndex((line) => isEnd(line));
  const chosen = older.slice(0, endBefore === -1 ? older.length : endBefore);
  return {
    channelId: end.subject.id,
    name: end.name?.fi ?? '',
    areaId: end.details.find((detail) => detail.kind === 'part')?.partId ?? null,
    from: chosen.findLast(({ what }) => what === 'chosen')?.at ?? null,
    until: end.at,
    endedBy: end.by,
    why: whyOf(end),
  };
}

/** What it got gave way to something else: the channel itself went on. */
function isEnd(line: AuditEntry): boolean {
  return line.what === 'ended' && whyOf(line) !== 'changed';
}

function whyOf({ details }: AuditEntry): ChannelEnd | null {
  const told = details.find((detail) => detail.kind === 'field' && detail.field === endField);
  return told?.kind === 'field' ? (channelEnds.find((end) => end === told.to) ?? null) : null;
}
