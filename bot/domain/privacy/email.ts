import type { Span } from './finding.ts';

/** Lengths are bounded and the start is anchored, so that no text makes the search slow. */
const emailPattern =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@|\p{Zs}?[([{](?:at|ät)[)\]}]\p{Zs}?)[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}])/giu;

/** E-mail addresses, also those with the sign written as (at). */
export function findEmails(text: string): readonly Span[] {
  return Array.from(text.matchAll(emailPattern), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
