import { revisionOf } from '../domain/organisation/edits/decided.ts';

/**
 * The id of something in the sample city, of the form that the product mints (a UUID of version
 * 4). The same name gives the same id, so that an interrupted loading can be continued.
 */
export function sampleId(kind: 'feedback' | 'experience' | 'action', name: string): string {
  const hex = `${revisionOf({ kind, name, half: 1 })}${revisionOf({ kind, name, half: 2 })}`;
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
