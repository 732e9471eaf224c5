import type { Span } from './finding.ts';

/** A text in a plain form to search in, and the way back to the text as it was written. */
export interface FoldedText {
  /**
   * ASCII digits and hyphens, compatibility forms replaced (NFKC), nothing invisible. A run of
   * white space is one character: `' '` for a single space, `'\n'` for anything wider.
   */
  readonly text: string;
  /** The span of the original that a span of the folded text was made of. */
  readonly original: (folded: Span) => Span;
}

/** A soft hyphen is invisible inside a line, or stands for a hyphen: texts are searched both ways. */
const softHyphen = '\u00ad';

/** The text folded in every way that it can be read: one, or two where it has soft hyphens. */
export function foldings(text: string): readonly FoldedText[] {
  return text.includes(softHyphen)
    ? [fold(text.replaceAll(softHyphen, '\u200b')), fold(text.replaceAll(softHyphen, '-'))]
    : [fold(text)];
}

function fold(text: string): FoldedText {
  let folded = '';
  /** For each UTF-16 unit of `folded`: the span of the original that it stands for. */
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: written, index } of text.matchAll(pieces)) {
    const plain = plainForm(written);
    folded += plain;
    starts.push(...Array<number>(plain.length).fill(index));
    ends.push(...Array<number>(plain.length).fill(index + written.length));
  }
  return {
    text: folded,
    original: ({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
}

/** White space with what is invisible in it, or one character with its combining marks. */
const pieces =
  /\s(?:\s|\p{Default_Ignorable_Code_Point})*|\p{M}+|\P{M}(?:(?!\p{Default_Ignorable_Code_Point})\p{M})*/gsu;

function plainForm(written: string): string {
  if (/^[!-~]$/u.test(written)) return written;
  if (/^\s/u.test(written)) {
    return /^\p{Zs}$/u.test(written.replace(invisible, '')) ? ' ' : '\n';
  }
  if (dash.test(written)) return '-';
  const plain = written.normalize('NFKC').replace(invisible, '').replace(marksOnDigits, '');
  return plain.replace(/[^!-~]/gu, (character) => {
    if (dash.test(character)) return '-';
    if (/\s/u.test(character)) return ' ';
    if (/\p{Nd}/u.test(character)) return digitOf(character);
    return lookAlikes.get(character) ?? character;
  });
}

/** What is not seen: joiners, direction marks, variation selectors, control characters. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u20e3]|(?!\s)\p{Cc}/gu;
/** `0̲1̲`: digits underlined or struck through by combining marks. */
const marksOnDigits = /(?<=[0-9])\p{M}+/gu;
/** Also the dashes of old Windows texts read as Latin-1 (U+0096, U+0097), and box lines. */
const dash = /^[\p{Pd}\u2212\u02d7\u2043\u30fc\u2500\u2501\u0096\u0097]$/u;

/** The value of a decimal digit of any script: every script has its ten in a row. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Cyrillic and Greek capitals and small letters that look like Latin ones. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Array.from('АВЕКМНРСТУХаеорсухΑΒΕΖΗΚΜΝΡΤΥΧ', (letter, index) => [
    letter,
    'ABEKMHPCTYXaeopcyxABEZHKMNPTYX'.charAt(index),
  ]),
);
