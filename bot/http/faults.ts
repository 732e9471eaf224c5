import type { Request, Response, Server } from 'restify';
import type { Language } from '../domain/language.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import type { Logger } from '../log.ts';
import type { Translator } from '../wording/translator.ts';
import { presentSignInChoices } from './presenters/presentViewer.ts';
import { newReference, presentProblem, refusalCodeOf, type IsStorageOutage } from './problem.ts';
import type { ReadersLanguage } from './readersLanguage.ts';
import { refusalStatus } from './refusal.ts';
import { respondJson } from './respond.ts';

export interface FaultDependencies {
  readonly log: Logger;
  readonly language: ReadersLanguage;
  readonly words: Readonly<Record<Language, Translator>>;
  readonly organisation: Pick<OrganisationStore, 'snapshot'>;
  readonly isStorageOutage: IsStorageOutage;
  /** True in local use: who is not signed in gets the people to choose from. */
  readonly local: boolean;
}

/** The one place where an error becomes an answer; whatever is thrown comes through here. */
export function answerFault(server: Server, deps: FaultDependencies): void {
  server.on(
    'restifyError',
    (request: Request, response: Response, error: unknown, done: () => void) => {
      respondFault(request, response, error, deps)
        .catch((second: unknown) => {
          deps.log.error({ err: second }, 'a fault could not be answered');
          response.destroy();
        })
        .finally(done);
    },
  );
}

async function respondFault(
  request: Request,
  response: Response,
  error: unknown,
  deps: FaultDependencies,
): Promise<void> {
  if (request.socket.destroyed) {
    // No fault of the server's, and nobody is there to be answered.
    deps.log.info({ path: request.path() }, 'the sender broke off');
    response.destroy();
    return;
  }
  const code = refusalCodeOf(error, deps.isStorageOutage);
  const reference = newReference();
  const status = refusalStatus[code];
  const level = status >= 500 ? 'error' : 'info';
  deps.log[level]({ reference, code, path: request.path(), err: error }, 'request refused');
  // Half an answer has gone out already: the connection is cut, so that it is not taken for whole.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const header of ['ETag', 'Content-Encoding']) response.removeHeader(header);
  const words = deps.words[deps.language.of(request)];
  const signInMissing = code === 'signInNeeded' || code === 'signInExpired';
  if (signInMissing && deps.local) {
    const body = presentSignInChoices(await deps.organisation.snapshot(), words);
    await respondJson(request, response, { status, body });
    return;
  }
  if (signInMissing) response.setHeader('WWW-Authenticate', 'Bearer');
  if (status === 429 || status === 503) response.setHeader('Retry-After', '5');
  // Closing tells a sender of too much to stop; what it still sends is not read.
  if (status === 413) response.setHeader('Connection', 'close');
  const body = presentProblem(code, reference, words);
  await respondJson(request, response, { status, body, type: 'application/problem+json' });
}
