import { createHash } from 'node:crypto';

/** As many hexadecimal digits as a UUID has. */
const length = 32;

/**
 * A short name for what the parts say: the same parts give the same one, others another. Made from
 * who submits a form upon which state, it is the id of what the form adds, so that the same submit
 * arriving again adds nothing.
 */
export function digestOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}
