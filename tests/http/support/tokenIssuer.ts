import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { now } from './sampleStorage.ts';

export const tenantId = '11111111-2222-4333-8444-555555555555';
export const clientId = '33333333-2222-4333-8444-555555555555';
export const tabDomain = 'cx.example.fi';

/** Claims that differ from a good token's; undefined leaves one out. */
export type ClaimChanges = Readonly<Record<string, unknown>>;

/** Issues tokens as Entra does and publishes the key to check them with. */
export interface TokenIssuer {
  readonly authority: string;
  /** A token in the form of version 2, changed as told. */
  token(changes?: ClaimChanges, key?: CryptoKey): Promise<string>;
  /** How often the keys were fetched. */
  readonly fetches: () => number;
  close(): Promise<void>;
}

const algorithm = 'RS256';

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg: algorithm, use: 'sig' }];
  let fetches = 0;
  const server = createServer((request, response) => {
    fetches += 1;
    const known = request.url === `/${tenantId}/discovery/v2.0/keys`;
    response.writeHead(known ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authority = `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
  const seconds = Date.parse(now) / 1000;
  return {
    authority,
    token: (changes = {}, key = privateKey) =>
      new SignJWT({
        iss: `${authority}/${tenantId}/v2.0`,
        aud: clientId,
        tid: tenantId,
        oid: 'dddddddd-2222-4333-8444-555555555555',
        scp: 'access_as_user',
        name: 'Uuno Uusitalo',
        preferred_username: 'uuno.uusitalo@kuulasvesi.example',
        iat: seconds - 60,
        nbf: seconds - 60,
        exp: seconds + 3600,
        ...changes,
      })
        .setProtectedHeader({ alg: algorithm, kid: 'key-1', typ: 'JWT' })
        .sign(key),
    fetches: () => fetches,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
