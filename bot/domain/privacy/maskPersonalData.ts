import { detectPersonalData } from './detectPersonalData.ts';
import { mask } from './mask.ts';

/** The text with all personal data masked, and how many pieces there were. */
export function maskPersonalData(text: string): { readonly text: string; readonly count: number } {
  const findings = detectPersonalData(text);
  return { text: mask(text, findings), count: findings.length };
}
