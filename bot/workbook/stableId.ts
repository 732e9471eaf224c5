import { createHash } from 'node:crypto';

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/**
 * The id of something that another system or a file calls `code`: the code itself where it can
 * stand in an address and in a table's key, otherwise its readable part with eight hexadecimal
 * digits of its SHA-256. The same code gives the same id for ever.
 */
export function stableId(code: string): string {
  if (plain.test(code)) return code;
  const readable = code
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${readable === '' ? 'x' : readable}-${digest(code).slice(0, 8)}`;
}

/** A version 8 UUID (RFC 9562) made of the SHA-256 of the parts; the order counts. */
export function stableUuid(...parts: readonly string[]): string {
  const hex = digest(JSON.stringify(parts));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** SHA-256 of the text as hexadecimal digits. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
