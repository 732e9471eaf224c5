import type { IncomingMessage } from 'node:http';
import { parseJson } from '../parseJson.ts';
import { Refusal } from './refusal.ts';

/** A body of this type is sent by our own page only: a form of another cannot. */
export const fileBodyType = 'application/x-import';

/** The first line of a body, which says what is to become of the file after it, in bytes. */
const longestHead = 64 * 1024;

/**
 * Reads a body that is a line of JSON and then a file of at most `limit` bytes. One that says to be
 * larger is refused before any of it is read, and one that turns out to be as soon as it does.
 * Throws a Refusal `badRequest` or `fileTooLarge`.
 */
export async function readFileBody(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly head: unknown; readonly bytes: Uint8Array }> {
  if (request.headers['content-encoding'] !== undefined) throw new Refusal('badRequest');
  if (request.headers['content-type'] !== fileBodyType) throw new Refusal('badRequest');
  const most = limit + longestHead;
  if (Number(request.headers['content-length'] ?? 0) > most) throw new Refusal('fileTooLarge');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new Refusal('fileTooLarge');
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const end = body.subarray(0, longestHead).indexOf('\n');
  if (end < 0) throw new Refusal('badRequest');
  const bytes = body.subarray(end + 1);
  if (bytes.length > limit) throw new Refusal('fileTooLarge');
  try {
    return { head: parseJson(body.toString('utf8', 0, end)), bytes };
  } catch (error) {
    throw new Refusal('badRequest', error);
  }
}
