import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Response } from 'restify';
import type { WriteLines } from './routes/route.ts';

/** Sends a file that only this person gets. */
export function respondFile(
  response: Response,
  { bytes, type }: { readonly bytes: Uint8Array; readonly type: string },
): void {
  response.sendRaw(200, Buffer.from(bytes), { 'Content-Type': type });
}

/**
 * Sends a JSON document a line as they become known. Nothing has been sent before the first, so
 * that what goes wrong until then is still answered with its own status; afterwards the connection
 * is cut, which nobody takes for the end. Where the reader leaves before, `write` is told.
 */
export async function respondLines(response: Response, write: WriteLines): Promise<void> {
  const left = new AbortController();
  response.once('close', () => {
    left.abort();
  });
  const send = async (line: unknown): Promise<void> => {
    if (!response.headersSent) {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
    }
    response.write(`${JSON.stringify(line)}\n`);
    await othersTurn();
  };
  try {
    await write(send, left.signal);
  } catch (error) {
    // Whoever asked has gone: the work was ended for that, and there is nobody to tell.
    if (left.signal.aborted) return;
    throw error;
  }
  response.end();
}
