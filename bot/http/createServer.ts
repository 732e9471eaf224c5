import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Logger } from '../log.ts';
import { createEntraAuthentication, type EntraSignIn } from './authentication/entraSignIn.ts';
import { createLocalSignIn, type LocalSignIn } from './authentication/localSignIn.ts';
import type { Authenticate } from './authentication/signedIn.ts';
import { addApi } from './api.ts';
import type { GuestRule } from '../domain/organisation/guests.ts';
import type { PersonId } from '../domain/organisation/organisation.ts';
import { answerFault } from './faults.ts';
import { guardLocalUse } from './guardLocalUse.ts';
import { close, listen } from './listen.ts';
import type { IsStorageOutage } from './problem.ts';
import { createRateLimit } from './rateLimit.ts';
import { createReadersLanguage } from './readersLanguage.ts';
import { readJsonBody } from './readJsonBody.ts';
import { refuseMalformed } from './refuseMalformed.ts';
import { Refusal } from './refusal.ts';
import { logRequests, type RequestLog } from './requestLog.ts';
import { respondEmpty, respondJson } from './respond.ts';
import type { RouteDependencies } from './routes/route.ts';
import { setSecurityHeaders } from './securityHeaders.ts';
import { createTabFiles } from './tabFiles.ts';

/** Handles an activity. `authorization`: the request's header, '' without one. */
export type MessagesHandler = (body: unknown, authorization: string) => Promise<ActivityAnswer>;

export type ActivityAnswer =
  | {
      readonly kind: 'handled';
      readonly status: number;
      /** JSON to answer with; null: nothing. */
      readonly body: unknown;
      readonly personId: PersonId | null;
    }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'notAuthentic'; readonly isOutage: boolean; readonly error: Error };

/** What routes need, and what the server itself does. */
export interface ServerDependencies extends Omit<
  RouteDependencies,
  'limit' | 'authenticate' | 'language' | 'sample'
> {
  readonly host: string;
  readonly port: number;
  /** Null in local use: people are signed in as without a password, on this computer only. */
  readonly entra: EntraSignIn | null;
  readonly guests: GuestRule;
  readonly log: Logger;
  readonly isStorageOutage: IsStorageOutage;
  readonly messages: MessagesHandler;
  /** Folder of the built tab, with index.html in it. */
  readonly tabFolder: string;
  /** Signs the cookies of local use; a new one for each process unless given. */
  readonly cookieKey?: Buffer;
  /** The clock of the rate limit, in milliseconds; the machine's unless given. */
  readonly milliseconds?: () => number;
}

export interface HttpServer {
  /** Starts and returns the address, `http://127.0.0.1:3978`. Throws a ListenError. */
  listen(): Promise<string>;
  /** Answers what is under way and stops. */
  close(): Promise<void>;
}

/** Teams' activities are far smaller; a card's data may be some tens of kilobytes. */
const largestActivity = 256 * 1024;
const closingPatience = 10_000;

/**
 * A person's client opens a view with one request, which is one token; large answers and bodies
 * are more. A runaway loop is stopped.
 */
const rate = { burst: 60, perSecond: 10 };

/** The HTTP server: the bot's endpoint, the tab's interface and the tab's files. */
export function createServer(deps: ServerDependencies): HttpServer {
  // restify 12 writes to pino; its type declarations still describe the logger before that.
  const server = restify.createServer({ name: 'asiakaskokemus', log: deps.log as never });
  const { authenticate: whoSends, localSignIn } = waysIn(deps);
  const language = createReadersLanguage();
  const sample = localSignIn !== null;

  refuseMalformed(server, { ...deps, language, local: sample });
  server.pre(async (request: Request, response: Response) => {
    setSecurityHeaders(response, localSignIn === null);
    if (localSignIn !== null) guardLocalUse(request);
    return Promise.resolve();
  });
  const requestLog = logRequests(server, deps.log);
  answerFault(server, { ...deps, language, local: sample });
  addMessages(server, deps.messages, requestLog);
  const authenticate: Authenticate = async (request) => {
    const person = await whoSends(request);
    requestLog.know(request, person.id);
    return person;
  };
  const limit = createRateLimit(rate, deps.milliseconds ?? (() => performance.now()));
  addApi(server, { ...deps, limit, authenticate, language, sample }, localSignIn);
  addTab(server, deps.tabFolder);
  return {
    listen: () => listen(server, deps.host, deps.port),
    close: () => close(server, closingPatience),
  };
}

/** Either Teams' tokens or, on one computer, a choice of people; never both. */
function waysIn(deps: ServerDependencies): {
  readonly authenticate: Authenticate;
  readonly localSignIn: LocalSignIn | null;
} {
  if (deps.entra !== null)
    return {
      authenticate: createEntraAuthentication(deps.entra, deps.organisation, deps.guests, deps.now),
      localSignIn: null,
    };
  const key = deps.cookieKey ?? randomBytes(32);
  const localSignIn = createLocalSignIn(key, deps.organisation, () => Date.parse(deps.now()));
  return { authenticate: localSignIn.authenticate, localSignIn };
}

function addMessages(server: Server, messages: MessagesHandler, requestLog: RequestLog): void {
  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = await readJsonBody(request, largestActivity);
    const answer = await messages(body, request.headers.authorization ?? '');
    switch (answer.kind) {
      case 'handled':
        if (answer.personId !== null) requestLog.know(request, answer.personId);
        if (answer.body === null) respondEmpty(response, answer.status);
        else await respondJson(request, response, { status: answer.status, body: answer.body });
        return;
      case 'malformed':
        throw new Refusal('badRequest');
      case 'notAuthentic':
        throw new Refusal(answer.isOutage ? 'identityOutage' : 'notFromTeams', answer.error);
    }
  });
}

function addTab(server: Server, folder: string): void {
  const serveTabFile = createTabFiles(folder);
  const toTab = async (_: Request, response: Response): Promise<void> => {
    response.setHeader('Location', '/tab/');
    respondEmpty(response, 302);
    return Promise.resolve();
  };
  const file = async (request: Request, response: Response): Promise<void> => {
    await serveTabFile(decodeURIComponent(request.path().slice('/tab/'.length)), request, response);
  };
  for (const path of ['/', '/tab']) server.get(path, toTab);
  server.get('/tab/*', file);
  server.head('/tab/*', file);
}
