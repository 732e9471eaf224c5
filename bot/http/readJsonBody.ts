import type { IncomingMessage } from 'node:http';
import { parseJson } from '../parseJson.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads a request's body as JSON, at most `limit` bytes of it. Compressed bodies are refused:
 * nobody sends them here, and unpacked they have no size to trust.
 * Throws a Refusal `badRequest` or `tooLarge`.
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  if (request.headers['content-encoding'] !== undefined) throw new Refusal('badRequest');
  if (!/^application\/([\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal('badRequest');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    // Far beyond the limit the sender is not merely mistaken: stop reading.
    if (size > 8 * limit) break;
  }
  if (size > limit) throw new Refusal('tooLarge');
  try {
    return parseJson(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new Refusal('badRequest', error);
  }
}
