import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Instant } from '../../domain/calendar/time.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import { isGuestName, type GuestRule } from '../../domain/organisation/guests.ts';
import { admit } from '../../domain/useCases/admit.ts';
import { Refusal } from '../refusal.ts';
import type { Authenticate } from './signedIn.ts';

export interface EntraSignIn {
  readonly tenantId: string;
  readonly clientId: string;
  readonly tabDomain: string;
  readonly authority: string;
}

/** What is read from Teams' single sign-on token (version 1 calls the account name `upn`). */
const claims = z.object({
  oid: z.string().min(1),
  tid: z.string(),
  scp: z.string(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  upn: z.string().optional(),
  /** 1: a guest of the tenant (an optional claim, which the registration asks for). */
  acct: z.coerce.number().optional().catch(undefined),
  /** Who signed the person in, where that is another tenant or service than the issuer. */
  idp: z.string().optional(),
});

/** The permission that the app registration exposes to Teams' clients. */
const scope = 'access_as_user';

/**
 * Accepts Teams' single sign-on tokens of one tenant: signature by the tenant's published keys,
 * issuer and audience in the forms of both token versions, tenant, expiry and scope
 * (Microsoft identity platform, "Access token claims reference"). Somebody who comes for the
 * first time is met: known by user principal name, or added as a member of staff. Guests come in
 * only by the rule, and nobody who is marked as left.
 */
export function createEntraAuthentication(
  entra: EntraSignIn,
  organisation: Pick<OrganisationStore, 'personByEntraObjectId' | 'meet' | 'snapshot'>,
  guests: GuestRule,
  now: () => Instant,
): Authenticate {
  const keys = createRemoteJWKSet(
    new URL(`${entra.authority}/${entra.tenantId}/discovery/v2.0/keys`),
    { timeoutDuration: 5_000 },
  );
  return async (request) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new Refusal('signInNeeded');
    const who = readClaims(await verify(token, keys, entra, new Date(now())), entra);
    const isGuest = isGuestToken(who, entra);
    // The token tells at each request what the store knows from the first contact.
    if (isGuest && guests === 'refuse') throw new Refusal('guestRefused');
    const admission = await admit(organisation, guests, who.oid, () =>
      Promise.resolve({
        userPrincipalName: who.upn ?? who.preferred_username ?? null,
        name: who.name ?? who.preferred_username ?? who.upn ?? who.oid,
        isGuest,
      }),
    );
    switch (admission.kind) {
      case 'admitted':
        return admission.person;
      case 'guest':
        throw new Refusal('guestRefused');
      case 'hasLeft':
        throw new Refusal('hasLeft');
    }
  };
}

function isGuestToken(
  { acct, idp, upn, preferred_username: username }: z.infer<typeof claims>,
  { tenantId }: EntraSignIn,
): boolean {
  const names = [upn, username].map((name) => name ?? null);
  return acct === 1 || names.some(isGuestName) || (idp !== undefined && !idp.includes(tenantId));
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  entra: EntraSignIn,
  currentDate: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: [
        `${entra.authority}/${entra.tenantId}/v2.0`,
        `https://sts.windows.net/${entra.tenantId}/`,
      ],
      audience: [entra.clientId, `api://${entra.tabDomain}/${entra.clientId}`],
      requiredClaims: ['exp', 'oid', 'tid', 'scp'],
      clockTolerance: 60,
      currentDate,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Refusal('signInExpired', error);
    throw new Refusal(keysUnreachable(error) ? 'identityOutage' : 'signInNeeded', error);
  }
}

/** Anything but a verdict on the token itself: the keys could not be fetched or read. */
function keysUnreachable(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);
}

function readClaims(payload: JWTPayload, entra: EntraSignIn): z.infer<typeof claims> {
  const read = claims.safeParse(payload);
  if (!read.success) throw new Refusal('signInNeeded', read.error);
  if (read.data.tid !== entra.tenantId) throw new Refusal('signInNeeded');
  if (!read.data.scp.split(' ').includes(scope)) throw new Refusal('signInNeeded');
  return read.data;
}
