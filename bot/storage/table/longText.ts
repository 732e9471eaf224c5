import { z } from 'zod';
import { text } from './readColumns.ts';
import type { Columns } from './row.ts';

/** A column holds at most 32,768 characters. */
const pieceLength = 30_000;
const mostPieces = 16;

/** A long text cut into columns `name0`, `name1` …; throws a RangeError where it is endless. */
export function longColumns(name: string, long: string): Columns {
  const pieces = Math.max(1, Math.ceil(long.length / pieceLength));
  if (pieces > mostPieces) throw new RangeError(`${name} is too long to be stored`);
  return Object.fromEntries(
    Array.from({ length: pieces }, (_, at) => [
      pieceName(name, at),
      long.slice(at * pieceLength, (at + 1) * pieceLength),
    ]),
  );
}

/** The text put together again; empty where the row has none. */
export function longText(name: string) {
  return z.record(z.string(), z.unknown()).transform((columns, context): string => {
    const pieces = Array.from({ length: mostPieces }, (_, at) => columns[pieceName(name, at)]);
    const read = z.array(text).safeParse(pieces.filter((piece) => piece !== undefined));
    if (read.success) return read.data.join('');
    context.addIssue({ code: 'custom', message: 'not text', path: [name] });
    return z.NEVER;
  });
}

function pieceName(name: string, at: number): string {
  return `${name}${String(at)}`;
}
