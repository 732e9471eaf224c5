/** Lists and objects inside one another; what comes in here has some ten. */
const deepest = 64;

/**
 * Reads JSON from outside. What is nested deeper than anything that is sent here in earnest is
 * refused before it is read: whoever walks through it afterwards could run out of stack. Throws a
 * SyntaxError.
 */
export function parseJson(text: string): unknown {
  let [depth, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (isQuoted) {
      if (character === backslash) at += 1;
      else if (character === quote) isQuoted = false;
    } else if (character === quote) isQuoted = true;
    else if (character === brace || character === bracket) {
      depth += 1;
      if (depth > deepest) throw new SyntaxError(`JSON nested deeper than ${String(deepest)}`);
    } else if (character === closingBrace || character === closingBracket) depth -= 1;
  }
  return JSON.parse(text, wellFormed) as unknown;
}

/** Half of a surrogate pair, as of an emoji cut off by a field's length, fits into no address or row. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

const [quote, backslash] = [0x22, 0x5c];
const [brace, closingBrace, bracket, closingBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
