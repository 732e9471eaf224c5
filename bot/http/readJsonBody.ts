import type { IncomingMessage } from 'node:http';
import { parseJson } from '../parseJson.ts';
import { jsonType, readBody } from './readBody.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads a request's body as JSON, at most `limit` bytes of it. Throws a Refusal `badRequest` or
 * `tooLarge`.
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(request, jsonType, limit);
  try {
    return parseJson(body.toString('utf8'));
  } catch (error) {
    throw new Refusal('badRequest', error);
  }
}
