/**
 * True when every word of the query begins a word of one of the texts, whatever the case; an
 * empty query is found everywhere.
 */
export function everyWordBegins(query: string, texts: readonly string[]): boolean {
  const there = texts.flatMap(wordsOf);
  return wordsOf(query).every((wanted) => there.some((word) => word.startsWith(wanted)));
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('fi').match(/[\p{L}\p{N}]+/gu) ?? [];
}
