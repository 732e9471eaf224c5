import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import { Refusal } from '../refusal.ts';
import type { Authenticate } from './signedIn.ts';

const cookieName = 'cx-signed-in';
const hours = 12;

/** Signing in without a password, for one computer with sample people. */
export interface LocalSignIn {
  readonly authenticate: Authenticate;
  /** Value of `Set-Cookie` that signs the person in for twelve hours. */
  cookieFor(personId: PersonId): string;
  /** Value of `Set-Cookie` that signs out. */
  readonly clearedCookie: string;
}

/** `key`: random bytes, kept by nobody else; `milliseconds`: the clock. */
export function createLocalSignIn(
  key: Buffer,
  organisation: Pick<OrganisationStore, 'snapshot' | 'personByEntraObjectId'>,
  milliseconds: () => number,
): LocalSignIn {
  const sign = (content: string): Buffer => createHmac('sha256', key).update(content).digest();
  const attributes = 'Path=/; HttpOnly; SameSite=Lax';

  function personIdOf(cookies: string): PersonId {
    const value = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w.-]+)`).exec(cookies)?.[1];
    const [person, until, signature] = value?.split('.') ?? [];
    if (person === undefined || until === undefined || signature === undefined)
      throw new Refusal('signInNeeded');
    const expected = sign(`${person}.${until}`);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new Refusal('signInNeeded');
    if (Number(until) <= milliseconds()) throw new Refusal('signInExpired');
    return Buffer.from(person, 'base64url').toString('utf8');
  }

  return {
    authenticate: async (request) => {
      const personId = personIdOf(request.headers.cookie ?? '');
      const person = (await organisation.snapshot()).people.get(personId);
      if (person === undefined) throw new Refusal('signInNeeded');
      // As in Teams: what a contact brings, such as a pinned administrator, comes here too.
      const { entraObjectId } = person;
      if (entraObjectId === null) return person;
      return (await organisation.personByEntraObjectId(entraObjectId)) ?? person;
    },
    cookieFor: (personId) => {
      const person = Buffer.from(personId, 'utf8').toString('base64url');
      const content = `${person}.${(milliseconds() + hours * 3_600_000).toFixed(0)}`;
      const signature = sign(content).toString('base64url');
      return `${cookieName}=${content}.${signature}; ${attributes}; Max-Age=${(hours * 3600).toString()}`;
    },
    clearedCookie: `${cookieName}=; ${attributes}; Max-Age=0`,
  };
}
