import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const localNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * In local use nobody has a password, so a web page open in the same browser must not get in:
 * the Host has to be this computer's own name (a page that rebinds its DNS name to 127.0.0.1
 * still sends its own), and what changes something must not come from another origin.
 * Throws a Refusal `foreignHost` or `foreignOrigin`.
 */
export function guardLocalUse(request: IncomingMessage): void {
  const host = request.headers.host ?? '';
  if (!localNames.includes(host.replace(/:\d+$/, ''))) throw new Refusal('foreignHost');
  const { origin } = request.headers;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && origin !== undefined && origin !== `http://${host}`)
    throw new Refusal('foreignOrigin');
  if (!reads && request.headers['sec-fetch-site'] === 'cross-site')
    throw new Refusal('foreignOrigin');
}
