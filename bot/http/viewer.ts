import type { Request } from 'restify';
import type { Organisation, Person } from '../domain/organisation/organisation.ts';
import type { Translator } from '../wording/translator.ts';
import type { RouteDependencies } from './routes/route.ts';

/** Who looks, at what organisation, in whose words. */
export interface Viewer {
  readonly person: Person;
  readonly organisation: Organisation;
  readonly words: Translator;
  readonly sample: boolean;
}

/** The signed-in person as viewer, in the language chosen or, without a choice, the client's. */
export async function viewerOf(request: Request, deps: RouteDependencies): Promise<Viewer> {
  const person = await deps.authenticate(request);
  deps.language.know(request, person.language);
  const organisation = await deps.organisation.snapshot();
  const words = deps.words[deps.language.of(request)];
  return { person, organisation, words, sample: deps.sample };
}
