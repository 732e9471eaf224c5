import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'restify';

const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const;

export type Encoding = keyof typeof compressors;

/** Below this a packet carries it anyway. */
export const worthCompressing = 1_400;

/** The best encoding that the client takes and we have, or null. */
export function acceptedEncoding(request: Request): Encoding | null {
  const accepted = (request.headers['accept-encoding'] ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(\.0+)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding)) ?? null;
}

export function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return compressors[encoding](body);
}

/** True when the client has this version already (`If-None-Match`, compared weakly). */
export function clientHas(request: Request, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  const held = (request.headers['if-none-match'] ?? '').split(',').map(bare);
  return held.includes(bare(etag)) || held.includes('*');
}

/**
 * Sends JSON. `versionOf` is what the ETag is made of, where part of the body (the time of
 * reading) changes without anything having changed; without it there is no ETag. `asOfText` is
 * that time in words, for a client that has this version already and shows it as read again.
 * Returns the bytes of JSON that were made for it, sent or not.
 */
export async function respondJson(
  request: Request,
  response: Response,
  answer: {
    readonly status: number;
    readonly body: unknown;
    readonly versionOf?: unknown;
    readonly asOfText?: string;
    readonly type?: string;
  },
): Promise<number> {
  response.setHeader('Vary', 'Authorization, Cookie, Accept-Language, Accept-Encoding');
  // A header takes no letters beyond ASCII.
  if (answer.asOfText !== undefined) {
    response.setHeader('As-Of-Text', encodeURIComponent(answer.asOfText));
  }
  if (answer.versionOf !== undefined) {
    const version = JSON.stringify(answer.versionOf);
    const digest = createHash('sha256').update(version).digest('base64url');
    const etag = `W/"${digest.slice(0, 27)}"`;
    response.setHeader('ETag', etag);
    if (clientHas(request, etag)) {
      respondEmpty(response, 304);
      return version.length;
    }
  }
  const plain = Buffer.from(JSON.stringify(answer.body));
  const encoding = plain.length < worthCompressing ? null : acceptedEncoding(request);
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  response.sendRaw(answer.status, encoding === null ? plain : await compress(plain, encoding), {
    'Content-Type': answer.type ?? 'application/json',
  });
  return plain.length;
}

export function respondEmpty(response: Response, status: number): void {
  response.sendRaw(status, '', {});
}
