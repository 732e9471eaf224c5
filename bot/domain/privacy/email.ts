import type { Span } from './finding.ts';

/** Lengths are bounded and the start is anchored, so that no text makes the search slow. */
const local = String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}`;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})`;
const atWord = '(?:at|ät|ätt|miukumauku|snabel-?a)';
/** `(at)`, or between spaces a word that is nothing but the sign. */
const spelledAt = String.raw`(?:[ \n]?[([{<][ \n]?${atWord}[ \n]?[)\]}>][ \n]?|[ \n](?:ät|miukumauku|snabel-?a)[ \n])`;
const dotWord = '(?:piste|punkt|dot)';
const spelledDot = String.raw`(?:[ \n]?[([{<][ \n]?${dotWord}[ \n]?[)\]}>][ \n]?|[ \n]${dotWord}[ \n]|\.)`;
const end = String.raw`(?![\p{L}\p{N}])`;

const patterns = [
  // matti@kunta.example, matti @kunta.example, broken after the sign
  String.raw`${local}[ \n]?@[ \n]?${label}(?:\.{1,3}${label}){0,4}\.{1,3}\p{L}{2,24}${end}`,
  // broken at the last stop
  String.raw`${local}[ \n]?@[ \n]?${label}(?:\.${label}){0,4}[ \n]?\.[ \n]?(?:com|fi|net|org)${end}`,
  // matti (at) kunta (piste) fi
  String.raw`${local}(?:[ \n]?@[ \n]?|${spelledAt})${label}(?:${spelledDot}${label}){0,4}${spelledDot}\p{L}{2,24}${end}`,
  // matti at gmail.com: "at" alone is an English word, so only before those who give out addresses
  String.raw`${local}[ \n]at[ \n](?:gmail|hotmail|outlook|live|icloud|yahoo|msn|luukku|suomi24|kolumbus|elisanet|saunalahti|welho|iki|proton(?:mail)?)${spelledDot}\p{L}{2,24}${end}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** E-mail addresses in a folded text, also those with the sign or the stops written as words. */
export function findEmails(text: string): readonly Span[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  );
}
