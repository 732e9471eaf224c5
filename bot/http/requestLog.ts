import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Request, Response, Server } from 'restify';
import type { PersonId } from '../domain/organisation/organisation.ts';
import type { Logger } from '../log.ts';

export interface RequestLog {
  /** Notes who sends the request, once that is known. */
  know(request: IncomingMessage, personId: PersonId): void;
}

/**
 * One line a request: what was asked, by whom, the answer's status and how long it took. `person`
 * is the id and never the name; null where nobody was signed in.
 */
export function logRequests(server: Server, log: Logger): RequestLog {
  const started = new WeakMap<IncomingMessage, number>();
  const known = new WeakMap<IncomingMessage, PersonId>();
  server.on('request', (request: Request) => {
    started.set(request, performance.now());
  });
  server.on('after', (request: Request, response: Response) => {
    const took = performance.now() - (started.get(request) ?? performance.now());
    log.info(
      {
        method: request.method,
        path: request.path(),
        person: known.get(request) ?? null,
        status: response.statusCode,
        milliseconds: Math.round(took),
      },
      'request',
    );
  });
  return { know: (request, personId) => void known.set(request, personId) };
}
