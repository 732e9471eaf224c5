import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Problem } from '../../bot/contract/session.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';
import { startServer, stopServers, type TestServer } from './support/testServer.ts';

describe("the tab's files", () => {
  let folder: TemporaryFolder;
  let local: TestServer;
  const script = `console.log('${'x'.repeat(3000)}');`;

  before(async function () {
    this.timeout(60_000);
    folder = await temporaryFolder('tab');
    const built = join(folder.path, 'dist');
    await mkdir(join(built, 'assets'), { recursive: true });
    await writeFile(join(built, 'index.html'), '<!doctype html><title>Välilehti</title>');
    await writeFile(join(built, 'assets', 'index-abc123.js'), script);
    await writeFile(join(folder.path, 'secret.txt'), 'secret');
    local = await startServer({ tabFolder: built });
  });
  after(async () => {
    await stopServers();
    await folder.remove();
  });

  /** Asks for a path as it stands; fetch would take the dots out of it. */
  function raw(path: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(local.url);
      request({ host: '127.0.0.1', port, path }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body });
        });
      })
        .on('error', reject)
        .end();
    });
  }

  it('begin at /tab/, where / and /tab lead', async () => {
    for (const path of ['/', '/tab']) {
      const response = await fetch(`${local.url}${path}`, { redirect: 'manual' });
      assert.equal(response.status, 302);
      assert.equal(response.headers.get('location'), '/tab/');
    }
    const page = await fetch(`${local.url}/tab/?view=metrics`);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await page.text(), /Välilehti/);
  });

  it('are where a view’s path leads, for clients that cut off what stands behind a #', async () => {
    const ways = [
      ['metrics', 'metrics'],
      ['metrics?light=red&text=a%20b', 'metrics?light=red&text=a%20b'],
      ['experiences/abc-1', 'experiences/abc-1'],
      ['metrics/mittari%20%C3%A4', 'metrics/mittari%20%C3%A4'],
      ['metrics/a%2F%0D%0Ab', 'metrics/a/%0D%0Ab'],
    ] as const;
    for (const [path, address] of ways) {
      const response = await fetch(`${local.url}/tab/${path}`, { redirect: 'manual' });
      assert.equal(response.status, 302);
      assert.equal(response.headers.get('location'), `/tab/#/${address}`);
    }
    assert.equal((await fetch(`${local.url}/tab/assets/gone.js`)).status, 404);
  });

  it('are asked for anew when their name stays, and kept for ever when it holds a hash', async () => {
    const page = await fetch(`${local.url}/tab/`);
    assert.equal(page.headers.get('cache-control'), 'no-cache');
    const again = await fetch(`${local.url}/tab/`, {
      headers: { 'If-None-Match': page.headers.get('etag') ?? '', 'Cache-Control': 'no-cache' },
    });
    assert.equal(again.status, 304);
    const asset = await fetch(`${local.url}/tab/assets/index-abc123.js`);
    assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  });

  it('come compressed to who takes it, the same file in the end', async () => {
    const packed = await fetch(`${local.url}/tab/assets/index-abc123.js`, {
      headers: { 'Accept-Encoding': 'br, gzip' },
    });
    assert.equal(packed.headers.get('content-encoding'), 'br');
    assert.equal(await packed.text(), script);
    const plain = await raw('/tab/assets/index-abc123.js');
    assert.equal(plain.body, script);
    const head = await fetch(`${local.url}/tab/assets/index-abc123.js`, { method: 'HEAD' });
    assert.equal(head.status, 200);
  });

  it('are all that can be had', async () => {
    const paths = [
      '/tab/../secret.txt',
      '/tab/..%2fsecret.txt',
      '/tab/%2e%2e/secret.txt',
      '/tab/assets/../../secret.txt',
      '/tab/%00',
      '/tab/%E0%A4%A',
      '/tab//etc/passwd',
    ];
    for (const path of paths) {
      const { status, body } = await raw(path);
      assert.ok(status === 404 || status === 400, `${path}: ${status.toString()}`);
      assert.doesNotMatch(body, /^secret$/);
    }
  });

  it('may be framed by Teams and run no scripts of others', async () => {
    const { headers } = await fetch(`${local.url}/tab/`);
    const policy = headers.get('content-security-policy') ?? '';
    const ancestors = /frame-ancestors ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
    for (const host of [
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
      'https://*.office.com',
      'https://*.microsoft365.com',
    ])
      assert.ok(ancestors.includes(host), host);
    assert.ok(!ancestors.includes('*'));
    assert.match(policy, /script-src 'self';/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('x-frame-options'), null);
  });

  it('that have not been built are said to be missing', async () => {
    const empty = await startServer({ tabFolder: join(folder.path, 'nothing') });
    const response = await fetch(`${empty.url}/tab/`);
    assert.equal(response.status, 503);
    assert.equal(((await response.json()) as Problem).type, '/problems/tabNotBuilt');
  });
});
