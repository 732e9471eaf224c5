import type { Localized } from '../../language.ts';
import type { PartLevel } from '../organisation.ts';

/** What hangs on a part beside parts and people: it has to be dealt with before the part ends. */
export interface PartTies {
  readonly openFeedbacks: number;
  readonly metrics: readonly { readonly id: string; readonly name: Localized }[];
  readonly openActions: number;
  /** Channels that get what is told of this area. */
  readonly channels: readonly string[];
}

export type Tie =
  | { readonly what: 'openFeedbacks' | 'metrics' | 'openActions'; readonly count: number }
  | { readonly what: 'channels'; readonly names: readonly string[] };

export const noTies: PartTies = { openFeedbacks: 0, metrics: [], openActions: 0, channels: [] };

/** What is in the way of a part's end. */
export function tiesToEnd(ties: PartTies): readonly Tie[] {
  return [
    ...counted('openFeedbacks', ties.openFeedbacks),
    ...counted('metrics', ties.metrics.length),
    ...counted('openActions', ties.openActions),
    ...channelTies(ties),
  ];
}

/** What only a part of its level can have: feedback a unit, channels an area. */
export function tiesToLevel(ties: PartTies, level: PartLevel): readonly Tie[] {
  return [
    ...(level === 'unit' ? [] : counted('openFeedbacks', ties.openFeedbacks)),
    ...(hasClock(level) ? [] : channelTies(ties)),
  ];
}

/** Service areas and subsidiaries have clocks and channels of their own. */
export function hasClock(level: PartLevel): boolean {
  return level === 'serviceArea' || level === 'subsidiary';
}

function counted(what: 'openFeedbacks' | 'metrics' | 'openActions', count: number): readonly Tie[] {
  return count === 0 ? [] : [{ what, count }];
}

function channelTies({ channels }: PartTies): readonly Tie[] {
  return channels.length === 0 ? [] : [{ what: 'channels', names: channels }];
}
