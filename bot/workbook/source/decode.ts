import { FileRefused } from '../importFault.ts';

/** Larger files are refused: 10 MB. */
export const largestFile = 10 * 1024 * 1024;

/**
 * The text of a UTF-8 file, without its byte order mark.
 * Throws FileRefused for one that is too large, is not UTF-8 or holds NUL bytes.
 */
export function decode(bytes: Uint8Array): string {
  refuseTooLarge(bytes);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new FileRefused('utf16');
  }
  if (bytes.includes(0)) throw new FileRefused('nulByte');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new FileRefused('encoding');
    throw error;
  }
}

/** Throws FileRefused. */
export function refuseTooLarge({ length }: Uint8Array): void {
  if (length > largestFile) throw new FileRefused('tooLarge', megabytes(length));
}

function megabytes(length: number): string {
  return (length / 1024 / 1024).toFixed(1);
}
