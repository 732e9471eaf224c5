/**
 * Excel and others take a CSV cell for a formula when it begins with one of these, also in full
 * width (OWASP, CSV Injection). Apostrophes before them count along, so that the way back is sure.
 */
const formulaStart = /^'*[\s\p{Cc}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

/** The text with an apostrophe before it when it would be taken for a formula. */
export function defused(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Takes away what `defused` added: for every text it is as it was. */
export function undefused(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}
