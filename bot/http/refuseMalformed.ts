import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { Language } from '../domain/language.ts';
import type { Logger } from '../log.ts';
import type { Translator } from '../wording/translator.ts';
import { newReference, presentProblem } from './problem.ts';
import type { ReadersLanguage } from './readersLanguage.ts';
import { refusalStatus } from './refusal.ts';
import { setSecurityHeaders } from './securityHeaders.ts';

export interface MalformedDependencies {
  readonly log: Logger;
  readonly language: ReadersLanguage;
  readonly words: Readonly<Record<Language, Translator>>;
  /** True in local use, where nothing is encrypted. */
  readonly local: boolean;
}

/**
 * Answers 400 to a request whose target or Host is malformed, before restify sees it: restify
 * builds a URL of both, outside of any place where an error would be caught, so that a wrong one
 * would end the process.
 */
export function refuseMalformed(server: Server, deps: MalformedDependencies): void {
  // The type declarations know handlers that return nothing; `false` ends the request here.
  const first = server as unknown as {
    first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
  };
  first.first((request, response) => {
    if (isWellFormed(request)) return true;
    answer(request, response, deps);
    return false;
  });
}

/** Visible ASCII from a slash on: the origin form, the only one that a server which is no proxy needs. */
const originForm = /^\/[\x21-\x7e]*$/u;
/** A DNS name, an IPv4 or a bracketed IPv6 address, and perhaps a port. */
const hostAndPort = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/iu;

function isWellFormed(request: IncomingMessage): boolean {
  const target = request.url ?? '';
  if (!originForm.test(target) || !decodes(target.split('?')[0] ?? '')) return false;
  // Node requires a Host of HTTP/1.1; an older client may leave it out. Of two, Node hides one.
  const hosts = request.headersDistinct['host'] ?? [];
  if (hosts.length > 1) return false;
  const [host = 'localhost'] = hosts;
  return hostAndPort.test(host) && URL.canParse(`http://${host}${target}`);
}

function decodes(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    // The one way to ask; what is told by it is told by the answer.
    return false;
  }
}

/** Nothing of the target reaches the log: it is whatever a stranger chose to send. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { log, language, words, local }: MalformedDependencies,
): void {
  const reference = newReference();
  const status = refusalStatus.badRequest;
  log.info({ reference, code: 'badRequest', status }, 'malformed target or Host refused');
  setSecurityHeaders(response, !local);
  const body = presentProblem('badRequest', reference, words[language.of(request)]);
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    Connection: 'close',
  });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
}
