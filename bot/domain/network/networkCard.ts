import type { Instant } from '../calendar/time.ts';

/** Why the network's cards no longer go to a channel. */
export const channelEndings = ['channelDeleted', 'appRemoved', 'refused'] as const;
export type ChannelEnding = (typeof channelEndings)[number];

/**
 * What the network tells on its own initiative. The id says what it is and of when or whom, so
 * that each is told once.
 */
export type NetworkCard =
  /** To editors: a channel gets nothing any more, and nobody has decided that. */
  {
    readonly kind: 'channelEnded';
    readonly id: string;
    readonly at: Instant;
    readonly channel: string;
    readonly ending: ChannelEnding;
  };
