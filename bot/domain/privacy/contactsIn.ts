import { detectPersonalData } from './detectPersonalData.ts';
import { foldings } from './foldedText.ts';

/** A way to reach somebody, as found in a text and written plainly. */
export interface FoundContact {
  readonly kind: 'phone' | 'email';
  readonly value: string;
}

/** The phone numbers and e-mail addresses of a text, each once, in their order there. */
export function contactsIn(text: string): readonly FoundContact[] {
  const found = new Map<string, FoundContact>();
  for (const { kind, start, end } of detectPersonalData(text)) {
    if (kind !== 'phone' && kind !== 'email') continue;
    const written = foldings(text.slice(start, end))[0]?.text ?? '';
    const value = kind === 'email' ? plainAddress(written) : written.replaceAll('\n', ' ');
    const key = value.replace(/[ ()./-]/gu, '').toLowerCase();
    if (!found.has(key)) found.set(key, { kind, value });
  }
  return [...found.values()];
}

/** `matti (ät) kunta (piste) fi` as `matti@kunta.fi`. */
function plainAddress(written: string): string {
  return written
    .replace(
      /[ \n]*[([{<]?[ \n]*(?:@|(?<![\p{L}\p{N}])(?:ätt?|at|miukumauku|snabel-?a)(?![\p{L}\p{N}]))[ \n]*[)\]}>]?[ \n]*/iu,
      '@',
    )
    .replace(
      /[ \n]*[([{<]?[ \n]*(?<![\p{L}\p{N}])(?:piste|punkt|dot)(?![\p{L}\p{N}])[ \n]*[)\]}>]?[ \n]*/giu,
      '.',
    )
    .replace(/[ \n]/gu, '');
}
