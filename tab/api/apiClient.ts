import { sendBody } from './sendBody.ts';
import type { Heard, SentBody } from './sendBody.ts';
import type { Problem, SignInChoices } from '../../bot/contract/session.ts';

/** Why there is no answer: nothing of ours was reached, or Teams has not told it who is asking. */
export type Unanswered = { readonly kind: 'unreachable' } | { readonly kind: 'noSignIn' };

/** What the server answered, or why it did not. */
export type Answer<View> =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'signIn'; readonly choices: SignInChoices }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | Unanswered;

export interface ApiClient {
  /**
   * Asks for a document. Where one of its versions is at `hand`, the server is asked for a newer
   * one only, and otherwise that one comes back with the time of this reading.
   */
  readonly get: <View>(path: string, signal: AbortSignal, hand?: unknown) => Promise<Answer<View>>;
  /**
   * Sends a JSON body. What came of it is the `view`: null where the answer has no body; also what
   * was refused or overtaken in the answer's own words (422, 409).
   */
  readonly post: <Result = null>(path: string, body: unknown) => Promise<Answer<Result>>;
  /** A file: what `body` makes of it, or without one what is there. */
  readonly download: (path: string, body?: unknown) => Promise<Answer<Blob>>;
  /** Sends a body that may be large, and hears how far it is (see `sendBody`). */
  readonly send: <Line>(path: string, body: SentBody, heard: Heard<Line>) => Promise<Answer<Line>>;
}

/** What every request carries: the reader's language, and inside Teams who is asking. */
export interface Credentials {
  readonly language: () => string;
  /** Null outside Teams, where a cookie tells. Throws when Teams gives no token. */
  readonly token: () => Promise<string | null>;
}

/** Longer than any document takes; whatever stands in between may never answer. */
const patienceInMilliseconds = 20_000;

/** An abort is thrown, so that an answer nobody waits for is not mistaken for an outage. */
export function createApiClient(credentials: Credentials): ApiClient {
  /** The server's mark of the version that each document is. */
  const versions = new WeakMap<object, string>();

  /** Null where there is no token. */
  async function headersOf(sent: HeadersInit = {}): Promise<Headers | null> {
    const token = await credentials.token().catch((error: unknown) => {
      console.error(error);
      return undefined;
    });
    if (token === undefined) return null;
    const headers = new Headers(sent);
    headers.set('accept', 'application/json, application/problem+json');
    headers.set('accept-language', credentials.language());
    if (token !== null) headers.set('authorization', `Bearer ${token}`);
    return headers;
  }

  async function send(path: string, init: RequestInit): Promise<Response | Unanswered> {
    const headers = await headersOf(init.headers);
    if (headers === null) return { kind: 'noSignIn' };
    // What is sent may take its time, as a large file does.
    const patience = init.method === 'POST' ? [] : [AbortSignal.timeout(patienceInMilliseconds)];
    const signal = AbortSignal.any([...patience, ...(init.signal ? [init.signal] : [])]);
    try {
      return await fetch(path, { ...init, headers, signal });
    } catch (error) {
      if (init.signal?.aborted === true) throw error;
      return { kind: 'unreachable' };
    }
  }

  return {
    async get<View>(path: string, signal: AbortSignal, hand?: unknown): Promise<Answer<View>> {
      const version = isObject(hand) ? versions.get(hand) : undefined;
      const response = await send(path, {
        signal,
        // The browser's own cache would lay customers' words on this computer's disk.
        cache: 'no-store',
        headers: version === undefined ? {} : { 'if-none-match': version },
      });
      if (!(response instanceof Response)) return response;
      const isAsBefore = response.status === 304;
      const body = isAsBefore ? readAgain(hand, response) : await jsonOf(response);
      if (body === null || !(response.ok || isAsBefore)) return refusal(response.status, body);
      const etag = response.headers.get('etag');
      if (etag !== null && isObject(body)) versions.set(body, etag);
      return { kind: 'view', view: body as View };
    },
    async post<Result>(path: string, body: unknown): Promise<Answer<Result>> {
      const response = await send(path, posted(body));
      if (!(response instanceof Response)) return response;
      const answer = await jsonOf(response);
      return response.ok || isOutcome(response, answer)
        ? { kind: 'view', view: answer as Result }
        : refusal(response.status, answer);
    },
    async download(path: string, body?: unknown): Promise<Answer<Blob>> {
      const response = await send(path, body === undefined ? {} : posted(body));
      if (!(response instanceof Response)) return response;
      if (response.ok) return { kind: 'view', view: await response.blob() };
      return refusal(response.status, await jsonOf(response));
    },
    async send<Line>(path: string, body: SentBody, heard: Heard<Line>): Promise<Answer<Line>> {
      const headers = await headersOf();
      if (headers === null) return { kind: 'noSignIn' };
      const answer = await sendBody(path, body, headers, heard);
      return 'refused' in answer ? refusal(answer.status, answer.refused) : answer;
    },
  };
}

function posted(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** The document at hand as of the time of this reading, by which nothing in it has changed. */
function readAgain(hand: unknown, response: Response): Record<string, unknown> | null {
  const asOfText = response.headers.get('as-of-text');
  if (!isObject(hand)) return null;
  return asOfText === null ? { ...hand } : { ...hand, asOfText: decodeURIComponent(asOfText) };
}

function isOutcome({ status }: Response, body: unknown): boolean {
  return (status === 409 || status === 422) && isObject(body) && typeof body['kind'] === 'string';
}

/** A refusal that is not in our own words comes from something between: nobody of ours was reached. */
function refusal(status: number, body: unknown): Answer<never> {
  if (isObject(body) && status === 401 && body['signIn'] === 'sample') {
    return { kind: 'signIn', choices: body as unknown as SignInChoices };
  }
  if (isObject(body) && typeof body['title'] === 'string') {
    return { kind: 'problem', problem: body as unknown as Problem };
  }
  return { kind: 'unreachable' };
}

async function jsonOf(response: Response): Promise<unknown> {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  if (!isJson) return null;
  const body: unknown = await response.json();
  return body;
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}
