/** What fits two lines of a card. */
const longestHeadline = 110;
/** Some lines that tell whether to read on. */
const longestExcerpt = 220;

/** The first sentence of what happened or, where it is long, as many of its words as fit. */
export function headlineOf(whatHappened: string): string {
  const text = inOneLine(whatHappened);
  return shortened(/^.*?[.!?…](?=\s|$)/u.exec(text)?.[0] ?? text, longestHeadline);
}

/** The beginning of a text for a list; the whole where it is short. */
export function excerptOf(text: string): string {
  return shortened(inOneLine(text), longestExcerpt);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Cut between words. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return `${words.replace(/[\s,;:–-]+$/u, '')} …`;
}
