/** Elements whose content is not text to read. */
const unread = /<(script|style|title)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;
const comment = /<!--[\s\S]*?(?:-->|$)/gu;
/** Teams writes an emoji as an element with the sign itself as its alternative text. */
const emoji =
  /<(?:emoji|img)\b(?=[^>]*\bitemtype="[^"]*emoji"|[^>]*\bid=)[^>]*?\balt="([^"]*)"[^>]*>/giu;
const listItem = /<li\b[^>]*>/giu;
const lineEnd = /<(?:br|hr)\b[^>]*>|<\/(?:p|div|li|tr|h[1-6]|blockquote|pre|table|ul|ol)\s*>/giu;
const tag = /<\/?[a-z][^<>]*>|<![^<>]*>/giu;

/** The entities that Teams' editor writes; all other signs it writes as they are. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/giu;

/** A Teams message's HTML as the text that its readers see, paragraphs as lines. */
export function plainText(html: string): string {
  return html
    .replace(comment, '')
    .replace(unread, '')
    .replace(/\s+/gu, ' ')
    .replace(emoji, '$1')
    .replace(listItem, '- ')
    .replace(lineEnd, '\n')
    .replace(tag, '')
    .replace(entity, decoded)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function decoded(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
  const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : '';
}

/** At most `limit` characters, cut between words, the cut marked. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const lastSpace = cut.search(/\s\S*$/u);
  // A surrogate pair is never left in half.
  const kept =
    lastSpace > limit / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\ud800-\udbff]$/u, '');
  return `${kept.trimEnd()}…`;
}
