import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuthenticationConstants } from 'botframework-connector';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { composeApp, type App } from '../../bot/compositionRoot.ts';
import { readConfig } from '../../bot/config.ts';
import type { Problem } from '../../bot/contract/session.ts';
import { createLog } from '../../bot/log.ts';
import { openStorage } from '../../bot/storage/openStorage.ts';
import { testStore } from '../support/testStore.ts';
import { testBot, testPerson, testTenantId } from '../support/testPeople.ts';
import { message } from '../support/teamsActivities.ts';

const botId = testBot.id.replace('28:', '');
const serviceUrl = 'https://smba.example/emea/';

/** The SDK has no setting for where the keys of the public cloud are. */
const addresses = AuthenticationConstants as { ToBotFromChannelOpenIdMetadataUrl: string };

describe('a token that comes with an activity', function () {
  this.timeout(60_000);
  let app: App;
  let endpoint: string;
  let keyServer: Server;
  let keysAt: string;
  let privateKey: CryptoKey;
  const log: string[] = [];

  before(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    ({ privateKey } = pair);
    const keys = [
      { ...(await exportJWK(pair.publicKey)), kid: 'key-1', endorsements: ['msteams'] },
    ];
    keyServer = createServer((request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify(request.url === '/keys' ? { keys } : { jwks_uri: `${keysAt}/keys` }),
      );
    }).listen(0, '127.0.0.1');
    await once(keyServer, 'listening');
    keysAt = `http://127.0.0.1:${String((keyServer.address() as AddressInfo).port)}`;
    app = await startAppInTeams(keysAt, log);
    endpoint = `${await app.server.listen()}/api/messages`;
  });
  after(async () => {
    await app.server.close();
    await app.scheduler.stop();
    keyServer.close();
  });

  const seconds = Math.floor(Date.now() / 1000);
  const good = {
    ...{ iss: AuthenticationConstants.ToBotFromChannelTokenIssuer, aud: botId },
    ...{ nbf: seconds - 60, exp: seconds + 3_600, serviceurl: serviceUrl },
  };

  function signed(claims: object, key = privateKey, kid = 'key-1'): Promise<string> {
    const header = { alg: 'RS256', kid, typ: 'JWT' };
    return new SignJWT({ ...good, ...claims }).setProtectedHeader(header).sign(key);
  }

  function send(authorization: string | null, to = endpoint): Promise<Response> {
    // Nothing is answered to such an activity, so that nothing is sent to anybody's Teams.
    const scene = { from: testPerson(901, 'Nelli Niemi'), serviceUrl };
    const activity = { ...message(scene, ''), type: 'event', name: 'nothing' };
    return fetch(to, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(authorization === null ? {} : { Authorization: authorization }),
      },
      body: JSON.stringify(activity),
    });
  }

  async function assertRefused(what: string, authorization: string | null): Promise<void> {
    const response = await send(authorization);
    const problem = (await response.json()) as Problem;
    assert.deepEqual([response.status, problem.type], [401, '/problems/notFromTeams'], what);
  }

  it('is refused with 401 when it is missing, unreadable, forged, of another time or for others', async () => {
    const { privateKey: another } = await generateKeyPair('RS256');
    const dotted = (...parts: string[]): string =>
      parts.map((part) => Buffer.from(part).toString('base64url')).join('.');
    const refused: Readonly<Record<string, string | null>> = {
      'no token': null,
      'an empty header': 'Bearer ',
      'another scheme': 'Basic eDp5',
      'no token at all': 'Bearer nonsense',
      'three parts of nothing': 'Bearer a.b.c',
      'no JSON in it': `Bearer ${dotted('{"typ":"JWT","alg":"RS256"}', 'Matti', 'x')}`,
      'a list in it': `Bearer ${dotted('{"typ":"JWT","alg":"RS256"}', '[]', 'x')}`,
      'no signature': `Bearer ${new UnsecuredJWT(good).encode()}`,
      'a signature by another key': `Bearer ${await signed({}, another)}`,
      'an unknown key': `Bearer ${await signed({}, privateKey, 'key-2')}`,
      'a signature cut off': `Bearer ${(await signed({})).slice(0, -20)}`,
      'another issuer': `Bearer ${await signed({ iss: 'https://login.example/' })}`,
      'another bot as audience': `Bearer ${await signed({ aud: 'another' })}`,
      'a time that has passed': `Bearer ${await signed({ exp: seconds - 3_600 })}`,
      'a time that has not come': `Bearer ${await signed({ nbf: seconds + 3_600 })}`,
      'another Teams': `Bearer ${await signed({ serviceurl: 'https://elsewhere.example/' })}`,
    };
    for (const [what, authorization] of Object.entries(refused))
      await assertRefused(what, authorization);
    assert.doesNotMatch(log.join(''), /Matti/u);
  });

  it('is accepted when it is whole', async () => {
    const { status } = await send(`Bearer ${await signed({})}`);
    assert.equal(status, 200);
  });

  it('is not called wrong while the keys to check it with cannot be fetched', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port } = nobody.address() as AddressInfo;
    nobody.close();
    await once(nobody, 'close');
    const cutOff = await startAppInTeams(`http://127.0.0.1:${String(port)}`, log);
    const address = await cutOff.server.listen();
    const response = await send(`Bearer ${await signed({})}`, `${address}/api/messages`);
    const problem = (await response.json()) as Problem;
    await cutOff.server.close();
    await cutOff.scheduler.stop();
    assert.deepEqual([response.status, problem.type], [503, '/problems/identityOutage']);
  });
});

/** The whole program as in Teams, where the Bot Framework publishes its keys at `keysAt`. */
async function startAppInTeams(keysAt: string, log: string[]): Promise<App> {
  const read = readConfig({
    ...{ PORT: '0', HOST: '127.0.0.1', SAMPLE_CITY: 'never', BOT_ID: botId, BOT_PASSWORD: 'x' },
    ...{ BOT_TENANT_ID: testTenantId, ENTRA_TENANT_ID: testTenantId, TAB_DOMAIN: 'cx.example.fi' },
    ENTRA_CLIENT_ID: botId,
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const storage = await openStorage(await testStore());
  const published = addresses.ToBotFromChannelOpenIdMetadataUrl;
  addresses.ToBotFromChannelOpenIdMetadataUrl = keysAt;
  try {
    return composeApp(
      read.ok,
      storage,
      createLog('info', { write: (line) => void log.push(line) }),
    );
  } finally {
    addresses.ToBotFromChannelOpenIdMetadataUrl = published;
  }
}
