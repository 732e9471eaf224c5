import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** JSON, also of a kind of its own such as `application/merge-patch+json`. */
export const jsonType = /^application\/([\w.-]+\+)?json\b/i;

/**
 * Reads a request's body, at most `limit` bytes of it. Compressed bodies are refused: nobody sends
 * them here, and unpacked they have no size to trust. Throws a Refusal `badRequest` or `tooLarge`.
 */
export async function readBody(
  request: IncomingMessage,
  type: RegExp,
  limit: number,
): Promise<Buffer> {
  if (request.headers['content-encoding'] !== undefined) throw new Refusal('badRequest');
  if (!type.test(request.headers['content-type'] ?? '')) throw new Refusal('badRequest');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    // Far beyond the limit the sender is not merely mistaken: stop reading.
    if (size > 8 * limit) break;
  }
  if (size > limit) throw new Refusal('tooLarge');
  return Buffer.concat(chunks);
}
