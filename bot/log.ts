import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/**
 * Names of fields whose content never reaches the log, at the top and down to three levels below:
 * secrets, and what people wrote or how customers are reached.
 */
const secretFields = [
  'authorization',
  'cookie',
  'password',
  'token',
  'connectionString',
  'text',
  'note',
  'firstLine',
  'whatHappened',
  'whatMadeItGood',
  'quotation',
  'contact',
  'phone',
  'email',
];

/** The process's log: one JSON line an event on standard output, or where `destination` says. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const paths = ['', '*.', '*.*.', '*.*.*.'].flatMap((prefix) =>
    [...secretFields, '["set-cookie"]'].map((field) =>
      field.startsWith('[') ? `${prefix.replace(/\.$/, '')}${field}` : `${prefix}${field}`,
    ),
  );
  const options = {
    level,
    base: null,
    redact: { paths, censor: '[removed]' },
    serializers: { err: faultFields },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * Name, message, code and stack only: an SDK's error carries its whole request, keys included. The
 * message of a SyntaxError quotes what could not be read, which is what somebody has written.
 */
function faultFields(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, cause } = error;
  const quotes = error instanceof SyntaxError;
  const message = quotes ? '[removed]' : error.message;
  const stack = quotes ? error.stack?.replace(error.message, message) : error.stack;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(statusCode === undefined ? {} : { statusCode }),
    stack,
    ...(cause === undefined ? {} : { cause: faultFields(cause) }),
  };
}
