import type { FormView } from './form.ts';
import type { DatedView } from './session.ts';

/** A channel that gets what the network shares. */
export interface ChannelItem {
  readonly id: string;
  readonly name: string;
  /** What it gets, in which language, and whether with digests. */
  readonly gets: string;
  readonly chosen: string;
  readonly forms: readonly FormView[];
}

/** A channel that got what the network shares and gets nothing any more. */
export interface EndedChannelItem {
  readonly id: string;
  readonly name: string;
  /** What it got, and from when until when. */
  readonly got: string;
  readonly when: string;
  readonly why: string;
  /** What to do where that is not as it should be. */
  readonly next: string;
}

/** `GET /api/manage/channels`. */
export interface ChannelsView extends DatedView {
  /** The network's own channel first. */
  readonly channels: readonly ChannelItem[];
  /** Of the last twelve months, the one that ended last first. */
  readonly ended: readonly EndedChannelItem[];
  /** Said where there is none; null where there is one. */
  readonly none: string | null;
  /** How another channel comes to the list. */
  readonly howToAdd: string;
}
