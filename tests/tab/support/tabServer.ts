import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { builtTab } from './builtTab.ts';
import { fixtures } from './fixtures.ts';

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Status and JSON body, or no answer at all. */
export type ApiAnswer =
  | {
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | 'hangUp'
  | Promise<never>;

export interface TabServer {
  readonly url: string;
  /** What was asked of the interface, in order. */
  readonly asked: ApiRequest[];
  /** True: nothing answers, and no file can be had. */
  isAway: boolean;
  /** Bytes of the tab's files sent, compressed. */
  sentBytes: number;
  /** How the interface answers; the fixtures unless changed. */
  answer: (request: ApiRequest) => ApiAnswer;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Serves the built tab, and answers in the server's place what a test wants to be answered. */
export async function startTabServer(): Promise<TabServer> {
  const files = await builtTab();
  const server = createServer((request, response) => {
    if (tab.isAway) {
      response.destroy();
      return;
    }
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://tab');
    if (path.startsWith('/tab/')) {
      const name = path === '/tab/' ? 'index.html' : path.slice('/tab/'.length);
      tab.sentBytes += sendFile(response, name, files.get(name));
      return;
    }
    const { method = 'GET', headers } = request;
    void text(request).then((body) => {
      const asked = { method, path, query, headers, body };
      tab.asked.push(asked);
      return sendAnswer(response, tab.answer(asked));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const tab: TabServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tab/`,
    asked: [],
    isAway: false,
    sentBytes: 0,
    answer: answerWithFixtures,
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
  return tab;
}

export function answerWithFixtures({ path }: ApiRequest): ApiAnswer {
  if (path === '/api/overview') return { status: 200, body: fixtures.overview };
  if (path === '/api/metrics') return { status: 200, body: fixtures.metrics };
  return { status: 200, body: fixtures.metric };
}

function sendFile(response: ServerResponse, name: string, content: Buffer | undefined): number {
  const packed = gzipSync(content ?? '');
  response.writeHead(content === undefined ? 404 : 200, {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
  });
  response.end(packed);
  return packed.length;
}

async function sendAnswer(response: ServerResponse, given: ApiAnswer): Promise<void> {
  const answer = await given;
  if (answer === 'hangUp') {
    response.destroy();
    return;
  }
  const type = { 'content-type': 'application/json' };
  response.writeHead(answer.status, { ...type, ...answer.headers });
  response.end(answer.body === null ? undefined : JSON.stringify(answer.body));
}
