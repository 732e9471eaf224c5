import type { ContactDetails } from '../ports/feedbackStore.ts';
import { detectPersonalData } from './detectPersonalData.ts';
import type { PersonalDataKind } from './finding.ts';
import { mask } from './mask.ts';

/** The text with all personal data masked, and how many pieces there were. */
export function maskPersonalData(text: string): { readonly text: string; readonly count: number } {
  return maskAllBut([], text);
}

/**
 * A free text as it may be stored: the check that every field goes through in which people write
 * what they like. What nobody wrote stays null.
 */
export function withoutPersonalData<Text extends string | null>(text: Text): Text | string {
  return text === null ? text : maskAllBut([], text).text;
}

/** Contact details as they may be stored: phone numbers and addresses belong there, codes and accounts do not. */
export function withoutCodes({ name, phone, email }: ContactDetails): ContactDetails {
  const masked = (text: string | null): string | null =>
    text === null ? null : maskAllBut(['email', 'phone'], text).text;
  return { name: masked(name), phone: masked(phone), email: masked(email) };
}

/** An account's name as it may be stored: it has the form of an e-mail address. */
export function accountWithoutCodes(account: string): string {
  return maskAllBut(['email'], account).text;
}

function maskAllBut(
  allowed: readonly PersonalDataKind[],
  text: string,
): { readonly text: string; readonly count: number } {
  const findings = detectPersonalData(text).filter(({ kind }) => !allowed.includes(kind));
  return { text: mask(text, findings), count: findings.length };
}
