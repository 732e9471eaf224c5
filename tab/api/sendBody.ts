/** A body of a type that the browser does not send for other pages. */
export interface SentBody {
  readonly type: string;
  readonly content: Blob;
}

/** What is heard on the way. */
export interface Heard<Line> {
  /** Bytes sent so far, of all. */
  readonly sent: (bytes: number, of: number) => void;
  /** A line of the answer, as soon as it is there; the last is the answer itself. */
  readonly line: (line: Line) => void;
  /** Nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

type Sent<Line> =
  | { readonly kind: 'view'; readonly view: Line }
  | { readonly kind: 'unreachable' }
  | { readonly status: number; readonly refused: unknown };

/**
 * Posts a large body and reads an answer that comes a line of JSON at a time. By XMLHttpRequest,
 * since `fetch` does not tell how much of a body has been sent.
 */
export function sendBody<Line>(
  path: string,
  { type, content }: SentBody,
  headers: Headers,
  heard: Heard<Line>,
): Promise<Sent<Line>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let read = 0;
    let last: Line | null = null;
    const readLines = (): void => {
      if (request.status !== 200) return;
      const end = request.responseText.lastIndexOf('\n') + 1;
      for (const line of request.responseText.slice(read, end).split('\n')) {
        if (line === '') continue;
        last = JSON.parse(line) as Line;
        heard.line(last);
      }
      read = Math.max(read, end);
    };
    request.open('POST', path);
    headers.forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.setRequestHeader('content-type', type);
    request.upload.onprogress = ({ loaded, total }) => heard.sent(loaded, total);
    request.onprogress = readLines;
    request.onload = () => {
      readLines();
      if (request.status !== 200) {
        resolve({ status: request.status, refused: jsonIn(request) });
      } else if (last === null) resolve({ kind: 'unreachable' });
      else resolve({ kind: 'view', view: last });
    };
    // Also where the server had to break off: what came before is no answer.
    request.onerror = () => resolve({ kind: 'unreachable' });
    request.onabort = request.onerror;
    heard.signal.addEventListener('abort', () => request.abort());
    request.send(content);
  });
}

/** Null for what is not of our own words. */
function jsonIn({ responseText }: XMLHttpRequest): unknown {
  try {
    return JSON.parse(responseText) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
