import { findEmails } from './email.ts';
import type { Finding, PersonalDataKind, Span } from './finding.ts';
import { personalDataKinds } from './finding.ts';
import { findIbans } from './iban.ts';
import { findIdentityCodes } from './identityCode.ts';
import { findPhones } from './phone.ts';

const finders: Readonly<Record<PersonalDataKind, (text: string) => readonly Span[]>> = {
  identityCode: findIdentityCodes,
  iban: findIbans,
  email: findEmails,
  phone: findPhones,
};

/**
 * Personal identity codes, bank accounts, e-mail addresses and phone numbers in a text, in their
 * order there and never overlapping: what could be read in two ways is the graver one.
 */
export function detectPersonalData(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const kind of personalDataKinds) {
    for (const span of finders[kind](text)) {
      if (!findings.some((other) => overlaps(span, other))) findings.push({ kind, ...span });
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** True when the text may not be shared before the codes are out of it; the others ask. */
export function blocksSharing(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.kind === 'identityCode');
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
