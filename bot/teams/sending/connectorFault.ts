import { z } from 'zod';
import { HeldBack } from './heldBack.ts';

/**
 * Why a request to Teams did not do what was asked.
 * - `later`: refused for now, or it never left this machine: safe to send again.
 * - `unreachable`: blocked or removed by its recipient.
 * - `gone`: the conversation or message is not there any more.
 * - `failed`: refused for good.
 * - `unknown`: no answer, or a server error after it may have been accepted.
 */
export interface ConnectorFault {
  readonly kind: 'later' | 'unreachable' | 'gone' | 'failed' | 'unknown';
  readonly fault: string;
  /** How long to wait before sending again; 0 unless `later`. */
  readonly pauseMs: number;
}

const restError = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  name: z.string().optional(),
  response: z
    .object({
      headers: z.custom<{ get(name: string): string | undefined }>(
        (headers) => headers !== null && headers !== undefined,
      ),
    })
    .optional(),
});

const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const pauseWithoutHeaderMs = 10_000;
const pauseUntilAdmittedMs = 60_000;
const longestPauseMs = 15 * 60_000;

/**
 * Reads what a failed request to the Bot Framework connector means for sending again, by the
 * documented status codes of the service.
 */
export function connectorFault(error: unknown, now: Date): ConnectorFault {
  if (error instanceof HeldBack) {
    return { kind: 'later', fault: error.fault, pauseMs: error.pauseMs };
  }
  const read = restError.safeParse(error);
  const { statusCode, code, name, response } = read.success ? read.data : {};
  const label = `${statusCode?.toString() ?? name ?? 'error'} ${code ?? ''}`.trim();
  const fault = (kind: ConnectorFault['kind'], pauseMs = 0): ConnectorFault => ({
    kind,
    fault: label,
    pauseMs,
  });
  // Getting the bot's own token failed: nothing has been sent to the conversation.
  if (name === 'ServerError' || name === 'ClientAuthError')
    return fault('later', pauseWithoutHeaderMs);
  if (statusCode === undefined) {
    return code !== undefined && neverLeft.has(code)
      ? fault('later', pauseWithoutHeaderMs)
      : fault('unknown');
  }
  if (statusCode === 429 || statusCode === 412) {
    return fault('later', retryAfter(response?.headers.get('retry-after'), now));
  }
  // Turned away at the door, so nothing was sent: the bot's registration needs a person's hand.
  if (statusCode === 401) return fault('later', pauseUntilAdmittedMs);
  if (statusCode === 403) return fault('unreachable');
  if (statusCode === 404 || statusCode === 410) return fault('gone');
  return fault(statusCode >= 500 || statusCode === 408 ? 'unknown' : 'failed');
}

/** Retry-After is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(header: string | undefined, now: Date): number {
  if (header === undefined) return pauseWithoutHeaderMs;
  const seconds = Number(header);
  const pause = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(pause)
    ? Math.min(Math.max(pause, 0), longestPauseMs)
    : pauseWithoutHeaderMs;
}
