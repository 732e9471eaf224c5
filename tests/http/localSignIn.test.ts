import assert from 'node:assert/strict';
import { request } from 'node:http';
import { createLocalSignIn } from '../../bot/http/authentication/localSignIn.ts';
import type { OverviewView } from '../../bot/contract/overview.ts';
import type { Problem, SignInChoices } from '../../bot/contract/session.ts';
import { now, sampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';

describe('signing in on one computer', () => {
  let local: TestServer;
  const cookieKey = Buffer.alloc(32, 7);

  before(async function () {
    this.timeout(60_000);
    local = await startServer({ cookieKey });
  });
  after(stopServers);

  function post(path: string, headers: Record<string, string>, body: unknown): Promise<Response> {
    return fetch(`${local.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Sends a Host header of its own, which fetch does not let one do. */
  function statusWithHost(host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      request(`${local.url}/api/overview`, { headers: { Host: host } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  }

  it('offers the people to choose from, with what they do, in the language of the browser', async () => {
    const response = await fetch(`${local.url}/api/overview`, {
      headers: { 'Accept-Language': 'de, sv-FI;q=0.8, en;q=0.5' },
    });
    assert.equal(response.status, 401);
    const choices = (await response.json()) as SignInChoices;
    assert.equal(choices.signIn, 'sample');
    assert.equal(choices.city, 'Klarvatten');
    const farid = choices.people.find(({ personId }) => personId === 'p-farid-nazari');
    assert.ok(farid?.roles.some(({ text }) => text === 'administratör'));
  });

  it('signs in and out', async () => {
    const cookie = await signIn(local.url, 'p-aino-lehtonen');
    const seen = await fetch(`${local.url}/api/overview`, { headers: { Cookie: cookie } });
    assert.equal(seen.status, 200);
    const { viewer } = (await seen.json()) as OverviewView;
    assert.equal(viewer.name, 'Aino Lehtonen');
    assert.equal(viewer.sample, true);
    const out = await post('/api/sign-out', { Cookie: cookie }, {});
    assert.equal(out.status, 204);
    assert.match(out.headers.get('set-cookie') ?? '', /Max-Age=0/);
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    const response = await post('/api/sign-in', {}, { personId: 'p-aino-lehtonen' });
    const cookie = response.headers.get('set-cookie') ?? '';
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Lax/);
  });

  it('believes no cookie but its own, and that for twelve hours', async () => {
    const { storage } = await sampleStorage();
    const status = async (cookie: string): Promise<number> => {
      const headers = { Cookie: cookie.split(';')[0] ?? '' };
      return (await fetch(`${local.url}/api/overview`, { headers })).status;
    };
    const signedWith = (key: Buffer, hoursAgo: number): string =>
      createLocalSignIn(
        key,
        storage.organisation,
        () => Date.parse(now) - hoursAgo * 3_600_000,
      ).cookieFor('p-farid-nazari');
    assert.equal(await status(signedWith(cookieKey, 11)), 200);
    assert.equal(await status(signedWith(cookieKey, 13)), 401);
    assert.equal(await status(signedWith(Buffer.alloc(32, 8), 0)), 401);
    const good = signedWith(cookieKey, 0);
    const swapped = good.replace(
      /=[^.]+/,
      `=${Buffer.from('p-aino-lehtonen').toString('base64url')}`,
    );
    assert.equal(await status(swapped), 401);
  });

  it('refuses somebody who is not there, and a body that says nothing', async () => {
    assert.equal((await post('/api/sign-in', {}, { personId: 'p-nobody' })).status, 401);
    assert.equal((await post('/api/sign-in', {}, {})).status, 400);
  });

  it('lets no other site sign in, nor post to the bot', async () => {
    const origin = { Origin: 'https://evil.example' };
    const person = { personId: 'p-aino-lehtonen' };
    const response = await post('/api/sign-in', origin, person);
    assert.equal(response.status, 403);
    assert.equal(((await response.json()) as Problem).type, '/problems/foreignOrigin');
    assert.equal((await post('/api/messages', origin, { type: 'message' })).status, 403);
    const portOfAnother = { Origin: 'http://127.0.0.1:1' };
    assert.equal((await post('/api/sign-in', portOfAnother, person)).status, 403);
    assert.equal((await post('/api/sign-in', { Origin: local.url }, person)).status, 204);
  });

  it('answers under its own names only, so that no page can rebind its name to here', async () => {
    assert.equal(await statusWithHost('evil.example'), 421);
    assert.equal(await statusWithHost('127.0.0.1.evil.example:80'), 421);
    assert.equal(await statusWithHost('localhost:3978'), 401);
  });
});
