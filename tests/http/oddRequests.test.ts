import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import fc from 'fast-check';
import { startApp, type RunningApp } from '../support/runningApp.ts';
import { testSeed } from '../support/testSeed.ts';
import { oddRequest, type OddRequest } from './support/oddRequest.ts';
import { sendRaw } from './support/rawRequest.ts';
import { clientId, tabDomain, tenantId } from './support/tokenIssuer.ts';

/** Everything that runs in Teams needs; nobody is asked at these addresses before a sign-in. */
const inTeams = {
  HOST: '127.0.0.1',
  BOT_ID: '44444444-2222-4333-8444-555555555555',
  BOT_TENANT_ID: tenantId,
  BOT_PASSWORD: 'invented',
  ENTRA_TENANT_ID: tenantId,
  ENTRA_CLIENT_ID: clientId,
  ENTRA_AUTHORITY: 'http://127.0.0.1:9',
  TAB_DOMAIN: tabDomain,
};

const requests = 2_000;
/** Sent side by side. */
const together = 20;

/** Requests that once ended the process, and others by hand. */
const byHand: readonly string[] = [
  'GET http://x:99999/health HTTP/1.1\r\nHost: a',
  'GET http://127.0.0.1/health HTTP/1.1\r\nHost: 127.0.0.1',
  ...['a:1:2', 'a:99999', '[', '%', 'a b', '<x>', '', '[::1', 'a/b', 'a@b', 'a?b', 'a#b'].map(
    (host) => `GET /health HTTP/1.1\r\nHost: ${host}`,
  ),
  'GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1',
  'GET /health HTTP/1.1',
  'GET //[ HTTP/1.1\r\nHost: [',
  'GET /%zz HTTP/1.1\r\nHost: 127.0.0.1',
  'GET /%ff HTTP/1.1\r\nHost: 127.0.0.1',
  'GET /tab/%c3%28 HTTP/1.1\r\nHost: 127.0.0.1',
  'GET /api/metrics/%E0%A4%A HTTP/1.1\r\nHost: 127.0.0.1',
  'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1',
  'GET * HTTP/1.1\r\nHost: 127.0.0.1',
  'CONNECT x:99999 HTTP/1.1\r\nHost: x:99999',
  'GET x HTTP/1.1\r\nHost: 127.0.0.1',
];

describe('requests that nobody sends in good faith', function () {
  this.timeout(180_000);
  const modes = { 'in local use': { SAMPLE_CITY: 'never' }, 'in Teams': inTeams };
  for (const [mode, settings] of Object.entries(modes)) {
    describe(mode, () => {
      let app: RunningApp;
      let port: number;
      before(async () => {
        app = await startApp({ ...settings, LOG_LEVEL: 'silent' });
        port = Number(new URL(app.address).port);
      });
      after(() => app.stop());

      async function isAlive(): Promise<boolean> {
        return (await fetch(`${app.address}/health`)).ok;
      }

      for (const head of byHand) {
        it(`refuses ${JSON.stringify(head)} and goes on`, async () => {
          const { status, text } = await sendRaw(port, Buffer.from(`${head}\r\n\r\n`));
          assert.ok(status === null || status === 400, text);
          assert.ok(await isAlive());
        });
      }

      it(`answers none of ${String(requests)} odd requests with a fault of its own, and goes on`, async () => {
        const odd = fc.sample(oddRequest, { numRuns: requests, seed: testSeed });
        for (let first = 0; first < odd.length; first += together) {
          const some = odd.slice(first, first + together);
          await Promise.all(some.map((each) => assertRefused(port, each)));
        }
        assert.ok(await isAlive());
      });
    });
  }

  it('can tell a server that has gone from one that refuses', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    await assert.rejects(sendRaw(port, Buffer.from('GET / HTTP/1.1\r\n\r\n')), /ECONNREFUSED/u);
  });
});

async function assertRefused(port: number, { bytes, isWrong, ends }: OddRequest): Promise<void> {
  const { status } = await sendRaw(port, bytes, ends);
  const said = `${String(status)} to ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`;
  assert.ok(status === null || status < 500, said);
  if (isWrong) assert.ok(status === null || status >= 400, said);
}
