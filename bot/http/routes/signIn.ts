import { z } from 'zod';
import { idPattern } from '../../domain/idPattern.ts';
import type { LocalSignIn } from '../authentication/localSignIn.ts';
import { readJsonBody } from '../readJsonBody.ts';
import { Refusal } from '../refusal.ts';
import type { Route, RouteDependencies } from './route.ts';

const signInBody = z.object({ personId: z.string().regex(idPattern) });

/** `POST /api/sign-in`, in local use only: signs in as one of the people offered. */
export function signInRoute(deps: RouteDependencies, signIn: LocalSignIn): Route {
  return async (request) => {
    deps.limit(request);
    const body = signInBody.safeParse(await readJsonBody(request, 2_000));
    if (!body.success) throw new Refusal('badRequest', body.error);
    const person = (await deps.organisation.snapshot()).people.get(body.data.personId);
    if (person === undefined) throw new Refusal('signInNeeded');
    return { kind: 'done', cookie: signIn.cookieFor(person.id) };
  };
}

/** `POST /api/sign-out`, in local use only. */
export function signOutRoute(deps: RouteDependencies, signIn: LocalSignIn): Route {
  return (request) => {
    deps.limit(request);
    return Promise.resolve({ kind: 'done', cookie: signIn.clearedCookie });
  };
}
