/**
 * True when every word of the query begins a word of one of the texts, whatever the case; an
 * empty query is found everywhere.
 */
export function everyWordBegins(query: string, texts: readonly string[]): boolean {
  const there = texts.flatMap(wordsOf);
  return wordsOf(query).every((wanted) => beginsWord(wanted, there));
}

export function beginsWord(beginning: string, words: readonly string[]): boolean {
  return words.some((word) => word.startsWith(beginning));
}

/** In lower case, without what stands between them. */
export function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('fi').match(/[\p{L}\p{N}]+/gu) ?? [];
}
