import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';

/** The server could not take its address; `message` tells the operator what to do, in a line. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Starts listening and returns the address in use. Throws a ListenError. */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  // restify passes its inner server's events on; an error without a listener there is thrown.
  const listening = once(server as unknown as NodeJS.EventEmitter, 'listening');
  server.listen(port, host);
  try {
    await listening;
  } catch (error) {
    throw new ListenError(whyNot(error, host, port), { cause: error });
  }
  const address = server.server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${name}:${address.port.toString()}`;
}

function whyNot(error: unknown, host: string, port: number): string {
  const place = `${host}:${port.toString()}`;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return `${place} is taken by another program: stop it or set PORT to a free one.`;
  if (code === 'EACCES') return `${place} may not be used by this account: set PORT above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is not an address of this computer: correct HOST.`;
  return `Cannot listen on ${place}: ${String(error)}`;
}

/**
 * Stops taking requests and waits until those under way are answered, at most `patience`
 * milliseconds; then the connections that are left are cut.
 */
export async function close(server: Server, patience: number): Promise<void> {
  if (!server.server.listening) return;
  const closed = once(server.server, 'close');
  // A connection kept alive becomes idle only after its last answer, and nobody asks again.
  server.on('after', () => setImmediate(() => server.server.closeIdleConnections()));
  server.close();
  server.server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.server.closeAllConnections();
  }, patience);
  await closed;
  clearTimeout(cut);
}
