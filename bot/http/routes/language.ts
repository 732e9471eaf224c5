import { z } from 'zod';
import type { LanguageRequest } from '../../contract/routes.ts';
import { languages } from '../../domain/language.ts';
import { readJsonBody } from '../readJsonBody.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import type { Route, RouteDependencies } from './route.ts';

const languageBody = z.object({ language: z.enum(languages) });

/** `POST /api/language`: keeps the viewer's choice with the person, for the bot as for the tab. */
export function languageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const { person } = await viewerOf(request, deps);
    const body = languageBody.safeParse(await readJsonBody(request, 1_000));
    if (!body.success) throw new Refusal('badRequest', body.error);
    await deps.organisation.setLanguage(person.id, body.data.language);
    const chosen: LanguageRequest = body.data;
    return { kind: 'outcome', status: 200, body: chosen };
  };
}
