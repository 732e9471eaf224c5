import type { DestinationStream } from 'pino';

/** Prints the log's lines as words for a person at a terminal: the message and its error. */
export function plainLines(print: (line: string) => void): DestinationStream {
  return {
    write: (line) => {
      const { msg, err } = JSON.parse(line) as {
        readonly msg?: string;
        readonly err?: { readonly message?: string };
      };
      print([msg, err?.message].filter((part) => part !== undefined).join(': '));
    },
  };
}
