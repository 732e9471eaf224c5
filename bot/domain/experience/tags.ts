export const mostTags = 5;
export const longestTag = 30;

/**
 * The tags in what was typed: words or short phrases between commas, semicolons, line ends or
 * `#`. They are kept in small letters, each once, so that the same word is the same tag.
 */
export function readTags(typed: string): readonly string[] {
  const tags = typed
    .split(/[,;#\n]/u)
    .map((tag) => tag.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('fi'))
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}

/** The tags as one types them; `readTags` reads the same ones from it. */
export function typedTags(tags: readonly string[]): string {
  return tags.join(', ');
}
