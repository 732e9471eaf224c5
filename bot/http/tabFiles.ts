import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Request, Response } from 'restify';
import { Refusal } from './refusal.ts';
import {
  acceptedEncoding,
  clientHas,
  compress,
  respondEmpty,
  worthCompressing,
  type Encoding,
} from './respond.ts';

interface TabFile {
  readonly content: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  /** Compressed once, at the first request that takes it. */
  readonly compressed: Map<Encoding, Promise<Buffer>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const compressible = /^(text\/|application\/json|image\/svg)/;

/** Vite puts a hash of the content into the names of everything under `assets/`. */
const immutable = 'public, max-age=31536000, immutable';

/** A view's address as cards have it: `metrics/m-1`. */
const view = /^[a-z]+(?:\/[^/]*)*$/u;

/**
 * The built tab, read into memory: a request can only ever name one of these files or a view, to
 * which it is led on. Throws a Refusal `tabNotBuilt` at a request when the folder is not there,
 * `notFound` for other names.
 */
export function createTabFiles(
  folder: string,
): (path: string, request: Request, response: Response) => Promise<void> {
  const files = readTab(folder);
  return async (path, request, response) => {
    const file = files.get(path === '' ? 'index.html' : path);
    if (file === undefined && files.size > 0 && view.test(path) && !path.startsWith('assets/')) {
      leadToView(path, request, response);
      return;
    }
    if (file === undefined) throw new Refusal(files.size === 0 ? 'tabNotBuilt' : 'notFound');
    response.setHeader('Cache-Control', file.cacheControl);
    response.setHeader('ETag', file.etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (clientHas(request, file.etag)) {
      respondEmpty(response, 304);
      return;
    }
    const encoding = acceptedEncoding(request);
    const packed = encoding === null ? null : await compressedOnce(file, encoding);
    if (encoding !== null && packed !== null) response.setHeader('Content-Encoding', encoding);
    response.sendRaw(200, packed ?? file.content, { 'Content-Type': file.type });
  };
}

/** The tab's own addresses stand behind a `#`, of which no server and not every client is told. */
function leadToView(path: string, request: Request, response: Response): void {
  const address = path.split('/').map(encodeURIComponent).join('/');
  const query = request.getQuery();
  response.setHeader('Location', `/tab/#/${address}${query === '' ? '' : `?${query}`}`);
  respondEmpty(response, 302);
}

function readTab(folder: string): ReadonlyMap<string, TabFile> {
  if (!existsSync(join(folder, 'index.html'))) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readTabFile(folder, path)]),
  );
}

function readTabFile(folder: string, path: string): TabFile {
  const content = readFileSync(path);
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 27);
  const hashed = relative(folder, path).split(sep)[0] === 'assets';
  return {
    content,
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `W/"${digest}"`,
    cacheControl: hashed ? immutable : 'no-cache',
    compressed: new Map(),
  };
}

function compressedOnce(file: TabFile, encoding: Encoding): Promise<Buffer> | null {
  if (file.content.length < worthCompressing || !compressible.test(file.type)) return null;
  const packed = file.compressed.get(encoding) ?? compress(file.content, encoding);
  file.compressed.set(encoding, packed);
  return packed;
}
