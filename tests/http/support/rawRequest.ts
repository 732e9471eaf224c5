import { connect } from 'node:net';

/** What came back over a raw socket: the status, or null for a connection closed without any. */
export interface RawAnswer {
  readonly status: number | null;
  /** The answer's first bytes, at most as many as came in one piece. */
  readonly text: string;
}

/**
 * Writes the bytes as they are to a server on this computer and waits for the first of its answer
 * or for the end of the connection.
 * @param ends the sender closes its side after the last byte, as one that has broken off does
 */
export function sendRaw(port: number, bytes: Buffer, ends = false): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let text = '';
    socket.on('connect', () => {
      if (ends) socket.end(bytes);
      else socket.write(bytes);
    });
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') reject(error);
    });
    socket.on('close', () => {
      const status = /^HTTP\/1\.[01] (\d{3})/u.exec(text)?.[1];
      resolve({ status: status === undefined ? null : Number(status), text });
    });
  });
}
