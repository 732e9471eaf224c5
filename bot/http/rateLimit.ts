import { createHash } from 'node:crypto';
import { Refusal } from './refusal.ts';

/** At most `burst` tokens at once and `perSecond` in the long run (a token bucket). */
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

/**
 * Takes tokens of the caller's, 1 unless told otherwise, and throws a Refusal `tooManyRequests`
 * when there are not enough. More than there can ever be are taken for all of them.
 */
export type TakeTokens = (request: Caller, tokens?: number) => void;

interface Bucket {
  tokens: number;
  at: number;
}

const maximumBuckets = 10_000;

/**
 * Makes the check that one caller does not ask for too much. A caller is known by the credential,
 * for the whole city shares one address; without one, by the address. `milliseconds` is the clock.
 */
export function createRateLimit(rate: Rate, milliseconds: () => number): TakeTokens {
  const buckets = new Map<string, Bucket>();
  return (request, asked = 1) => {
    const caller = callerOf(request);
    const now = milliseconds();
    const bucket = buckets.get(caller) ?? { tokens: rate.burst, at: now };
    const filled = bucket.tokens + ((now - bucket.at) / 1000) * rate.perSecond;
    const there = Math.min(rate.burst, filled);
    const isEnough = there >= Math.min(asked, rate.burst);
    // Asking in vain costs one, so that nobody gets through by asking without end.
    const left = Math.max(0, there - (isEnough ? asked : 1));
    // Moved to the end, so that the first key is the one unused for longest.
    buckets.delete(caller);
    buckets.set(caller, { tokens: left, at: now });
    const oldest = buckets.keys().next();
    if (buckets.size > maximumBuckets && !oldest.done) buckets.delete(oldest.value);
    if (!isEnough) throw new Refusal('tooManyRequests');
  };
}

/** A token for so many bytes of JSON, whose making, hashing and packing keep others waiting. */
const bytesAToken = 200_000;

/** What bytes cost besides the request itself, in tokens. */
export function tokensOf(bytes: number): number {
  return Math.floor(bytes / bytesAToken);
}

/**
 * The limit of one route, which weighs a request by how large the route's last answer was: that
 * is known before the next one is made. `answered` tells the bytes of an answer.
 */
export function weighedByAnswers(take: TakeTokens): {
  readonly limit: TakeTokens;
  readonly answered: (bytes: number) => void;
} {
  let last = 0;
  return {
    limit: (request, tokens = 1) => {
      take(request, tokens + last);
    },
    answered: (bytes) => {
      last = tokensOf(bytes);
    },
  };
}

function callerOf(request: Caller): string {
  const credential = request.headers.authorization ?? request.headers.cookie;
  if (credential === undefined) return request.socket.remoteAddress ?? '';
  return createHash('sha256').update(credential).digest('base64');
}
