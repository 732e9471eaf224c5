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

/** `GET /api/manage/channels`. */
export interface ChannelsView extends DatedView {
  /** The network's own channel first. */
  readonly channels: readonly ChannelItem[];
  /** Said where there is none; null where there is one. */
  readonly none: string | null;
  /** How another channel comes to the list. */
  readonly howToAdd: string;
}
