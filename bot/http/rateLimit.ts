import { createHash } from 'node:crypto';
import { Refusal } from './refusal.ts';

/** At most `burst` requests at once and `perSecond` in the long run (a token bucket). */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What a request tells of who sends it. */
export interface Caller {
  readonly headers: {
    readonly authorization?: string | undefined;
    readonly cookie?: string | undefined;
  };
  readonly socket: { readonly remoteAddress?: string | undefined };
}

interface Bucket {
  tokens: number;
  at: number;
}

const maximumBuckets = 10_000;

/**
 * Makes a check that throws a Refusal `tooManyRequests` when one caller asks too often. A caller
 * is known by the credential, for the whole city shares one address; without one, by the address.
 * `milliseconds` is the clock.
 */
export function createRateLimit(rate: Rate, milliseconds: () => number): (request: Caller) => void {
  const buckets = new Map<string, Bucket>();
  return (request) => {
    const caller = callerOf(request);
    const now = milliseconds();
    const bucket = buckets.get(caller) ?? { tokens: rate.burst, at: now };
    const refilled = bucket.tokens + ((now - bucket.at) / 1000) * rate.perSecond;
    const tokens = Math.min(rate.burst, refilled) - 1;
    // Moved to the end, so that the first key is the one unused for longest.
    buckets.delete(caller);
    buckets.set(caller, { tokens: Math.max(tokens, 0), at: now });
    const oldest = buckets.keys().next();
    if (buckets.size > maximumBuckets && !oldest.done) buckets.delete(oldest.value);
    if (tokens < 0) throw new Refusal('tooManyRequests');
  };
}

function callerOf(request: Caller): string {
  const credential = request.headers.authorization ?? request.headers.cookie;
  if (credential === undefined) return request.socket.remoteAddress ?? '';
  return createHash('sha256').update(credential).digest('base64');
}
