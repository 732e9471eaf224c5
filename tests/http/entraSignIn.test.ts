import assert from 'node:assert/strict';
import { generateKeyPair, UnsecuredJWT } from 'jose';
import type { PersonPageView } from '../../bot/contract/organisation.ts';
import type { MetricsView } from '../../bot/contract/metrics.ts';
import type { Problem } from '../../bot/contract/session.ts';
import { samplePeople } from '../../bot/sampleCity/people.ts';
import { now, sampleStorage } from './support/sampleStorage.ts';
import { startServer, stopServers, type TestServer } from './support/testServer.ts';
import {
  clientId,
  startTokenIssuer,
  tabDomain,
  tenantId,
  type ClaimChanges,
  type TokenIssuer,
} from './support/tokenIssuer.ts';

describe('signing in with Teams', () => {
  let issuer: TokenIssuer;
  let teams: TestServer;
  let openToGuests: TestServer;

  before(async function () {
    this.timeout(60_000);
    issuer = await startTokenIssuer();
    const { authority } = issuer;
    const entra = { tenantId, clientId, tabDomain, authority };
    teams = await startServer({ entra });
    openToGuests = await startServer({ entra, guests: 'allow' });
  });
  after(async () => {
    await stopServers();
    await issuer.close();
  });

  function ask(token: string): Promise<Response> {
    return fetch(`${teams.url}/api/metrics`, { headers: { Authorization: `Bearer ${token}` } });
  }

  it('knows a person by the Entra object id and speaks the language chosen', async () => {
    const emil = samplePeople.find(({ id }) => id === 'p-emil-soderholm');
    const response = await ask(await issuer.token({ oid: emil?.entraObjectId }));
    assert.equal(response.status, 200);
    const { viewer } = (await response.json()) as MetricsView;
    assert.equal(viewer.name, 'Emil Söderholm');
    assert.equal(viewer.language, 'sv');
    assert.equal(viewer.sample, false);
  });

  it('meets somebody new once, as a member of staff', async () => {
    const views = await Promise.all(
      [1, 2].map(async () => (await (await ask(await issuer.token())).json()) as MetricsView),
    );
    const [first, second] = views.map(({ viewer }) => viewer);
    assert.equal(first?.name, 'Uuno Uusitalo');
    assert.equal(first.personId, second?.personId);
    assert.deepEqual(
      first.roles.map(({ code }) => code),
      ['staff'],
    );
  });

  it('accepts the form of version 1 with the address of the tab as audience', async () => {
    const changes = {
      iss: `https://sts.windows.net/${tenantId}/`,
      aud: `api://${tabDomain}/${clientId}`,
      upn: 'uuno.uusitalo@kuulasvesi.example',
      preferred_username: undefined,
    };
    assert.equal((await ask(await issuer.token(changes))).status, 200);
  });

  const seconds = Date.parse(now) / 1000;
  const otherTenant = '99999999-2222-4333-8444-555555555555';
  const refused: Readonly<Record<string, ClaimChanges>> = {
    'another audience': { aud: 'api://other.example/x' },
    'another issuer': { iss: `https://login.example/${tenantId}/v2.0` },
    'another tenant': { tid: otherTenant },
    'no object id': { oid: undefined },
    'no scope, so not given to a person': { scp: undefined, roles: ['access_as_user'] },
    'another scope': { scp: 'User.Read' },
    'no expiry': { exp: undefined },
    'a time that has not come': { nbf: seconds + 600 },
  };
  for (const [what, changes] of Object.entries(refused))
    it(`refuses a token with ${what}`, async () => {
      const response = await ask(await issuer.token(changes));
      assert.equal(response.status, 401);
      const problem = (await response.json()) as Problem;
      assert.equal(problem.type, '/problems/signInNeeded');
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
    });

  const guests: Readonly<Record<string, ClaimChanges>> = {
    'by its kind of account': { acct: 1 },
    'by its kind of account as text': { acct: '1' },
    'by its name': { preferred_username: 'vieno_home.example#EXT#@kuulasvesi.example' },
    'by the older claim of its name': { upn: 'vieno_home.example#ext#@kuulasvesi.example' },
    'by who signed it in': { idp: `https://sts.windows.net/${otherTenant}/` },
    'by a personal account': { idp: 'live.com' },
  };
  for (const [what, changes] of Object.entries(guests))
    it(`lets a guest, known ${what}, in only where the setting does`, async () => {
      const oid = `eeeeeeee-2222-4333-8444-${String(Object.keys(guests).indexOf(what)).padStart(12, '0')}`;
      const token = await issuer.token({ oid, name: 'Vieno Vieras', ...changes });
      const response = await ask(token);
      assert.equal(response.status, 403);
      assert.equal(((await response.json()) as Problem).type, '/problems/guestRefused');
      const { storage } = await sampleStorage();
      assert.equal(await storage.organisation.personByEntraObjectId(oid), null);
      const headers = { Authorization: `Bearer ${token}` };
      assert.equal((await fetch(`${openToGuests.url}/api/metrics`, { headers })).status, 200);
      // Found to be a guest then, and so for good, whatever a later token says.
      const plain = await issuer.token({ oid, name: 'Vieno Vieras' });
      assert.equal((await ask(plain)).status, 403);
    });

  it('lets in nobody who is marked as left, until an administrator brings the person back', async () => {
    const oid = 'ffffffff-2222-4333-8444-555555555555';
    const token = await issuer.token({ oid, name: 'Lea Lähtijä', preferred_username: undefined });
    const person = ((await (await ask(token)).json()) as MetricsView).viewer.personId;
    const manage = async (form: string, more: Readonly<Record<string, string>>) => {
      const farid = samplePeople.find(({ id }) => id === 'p-farid-nazari');
      const headers = {
        Authorization: `Bearer ${await issuer.token({ oid: farid?.entraObjectId })}`,
        'Content-Type': 'application/json',
      };
      const path = `${teams.url}/api/manage/people/${person}`;
      const page = (await (await fetch(path, { headers })).json()) as PersonPageView;
      const { revision } = page.forms.find(({ id }) => id === form) ?? { revision: '' };
      const body = JSON.stringify({ form, revision, ...more });
      return (await fetch(path, { method: 'POST', headers, body })).status;
    };
    assert.equal(await manage('end', { sure: 'yes', successorId: '' }), 200);
    for (let time = 0; time < 2; time += 1) {
      const response = await ask(token);
      assert.equal(response.status, 403);
      assert.equal(((await response.json()) as Problem).type, '/problems/hasLeft');
    }
    assert.equal(await manage('restore', {}), 200);
    assert.equal((await ask(token)).status, 200);
    const { storage } = await sampleStorage();
    const query = { kind: null, by: null, from: null, to: null } as const;
    const { entries } = await storage.audit.read(
      { ...query, subject: { kind: 'person', id: person } },
      { limit: 10, after: null },
    );
    const told = entries.map(({ what, by }) => `${what} by ${by}`);
    for (const deed of ['ended', 'restored']) assert.ok(told.includes(`${deed} by p-farid-nazari`));
    assert.equal(told.length, 3, 'and the first contact');
  });

  it('refuses a token signed by another key, or by none', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    assert.equal((await ask(await issuer.token({}, privateKey))).status, 401);
    assert.equal((await ask(new UnsecuredJWT({ oid: 'x', tid: tenantId }).encode())).status, 401);
    assert.equal((await ask('nonsense')).status, 401);
    assert.equal((await fetch(`${teams.url}/api/overview`)).status, 401);
  });

  it('says of an expired token that it has expired', async () => {
    const response = await ask(await issuer.token({ exp: seconds - 600 }));
    assert.equal(response.status, 401);
    assert.equal(((await response.json()) as Problem).type, '/problems/signInExpired');
  });

  it('offers no sample people and no way to sign in as one', async () => {
    const refusal = await (await fetch(`${teams.url}/api/overview`)).text();
    assert.doesNotMatch(refusal, /Aino|people/);
    const response = await fetch(`${teams.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ personId: 'p-aino-lehtonen' }),
    });
    assert.equal(response.status, 404);
  });

  it('fetches the keys once for each server, not at each request', () => {
    assert.equal(issuer.fetches(), 2);
  });

  it('does not call an outage of the issuer a wrong token', async () => {
    const away = await startTokenIssuer();
    const entra = { tenantId, clientId, tabDomain, authority: away.authority };
    const server = await startServer({ entra });
    const token = await away.token();
    await away.close();
    const response = await fetch(`${server.url}/api/metrics`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    assert.equal(response.status, 503);
    assert.equal(((await response.json()) as Problem).type, '/problems/identityOutage');
  });

  it('writes no token into the log', async () => {
    const token = await issuer.token({ aud: 'other' });
    await ask(token);
    assert.ok(teams.log.length > 0);
    assert.ok(!teams.log.join('').includes(token.split('.')[2] ?? ''));
  });
});
