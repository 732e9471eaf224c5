/**
 * What was read, with the version it had (an opaque ETag). A change handed back with an outdated
 * version is refused as a conflict, never written over somebody else's.
 */
export interface Stored<T> {
  readonly value: T;
  readonly version: string;
}

/**
 * What became of a change: `committed`; `conflict` when somebody else changed it meanwhile (read
 * again and decide anew); `exists` when something with that id is there already (a submit that
 * arrived again). Anything else, an outage included, is thrown.
 */
export type CommitOutcome = 'committed' | 'conflict' | 'exists';
