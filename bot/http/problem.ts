import { randomBytes } from 'node:crypto';
import type { Problem } from '../contract/session.ts';
import type { Translator } from '../wording/translator.ts';
import { Refusal, refusalStatus, type RefusalCode } from './refusal.ts';

/** Recognises an error that means "the store cannot be reached", whatever store it is. */
export type IsStorageOutage = (error: unknown) => boolean;

/** The errors of restify's router, which arise before any route is reached. */
const routerErrors: Readonly<Record<string, RefusalCode>> = {
  ResourceNotFoundError: 'notFound',
  MethodNotAllowedError: 'methodNotAllowed',
  BadRequestError: 'badRequest',
};

/** Which refusal an error amounts to; what nobody foresaw is `internal`. */
export function refusalCodeOf(error: unknown, isStorageOutage: IsStorageOutage): RefusalCode {
  if (error instanceof Refusal) return error.code;
  if (isStorageOutage(error)) return 'storageOutage';
  return (error instanceof Error ? routerErrors[error.name] : undefined) ?? 'internal';
}

/** The problem document (RFC 9457) of a refusal, in the reader's language. */
export function presentProblem(code: RefusalCode, reference: string, words: Translator): Problem {
  return {
    type: `/problems/${code}`,
    title: words.t(`problem.${code}.title`),
    status: refusalStatus[code],
    detail: words.t(`problem.${code}.detail`),
    reference,
  };
}

/** A short code that a person can read to the support and that finds the log line. */
export function newReference(): string {
  return randomBytes(5).toString('hex');
}
