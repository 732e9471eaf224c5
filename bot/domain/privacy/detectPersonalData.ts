import { findEmails } from './email.ts';
import type { Finding, PersonalDataKind, Span } from './finding.ts';
import { personalDataKinds } from './finding.ts';
import { foldings } from './foldedText.ts';
import { findIbans } from './iban.ts';
import { findIdentityCodes } from './identityCode.ts';
import { findPhones } from './phone.ts';

/** Each looks in a folded text. */
const finders: Readonly<Record<PersonalDataKind, (text: string) => readonly Span[]>> = {
  identityCode: findIdentityCodes,
  iban: findIbans,
  email: findEmails,
  phone: findPhones,
};

/** Ids of programs (UUIDs), whose digits can look like anything. */
const ids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/giu;

/**
 * Personal identity codes, bank accounts, e-mail addresses and phone numbers in a text however
 * they were typed or pasted, in their order there and never overlapping: what could be read in two
 * ways is the graver one.
 */
export function detectPersonalData(text: string): readonly Finding[] {
  const folded = foldings(text.replace(ids, (id) => '|'.repeat(id.length)));
  const findings: Finding[] = [];
  for (const kind of personalDataKinds) {
    const spans = folded.flatMap((each) => finders[kind](each.text).map(each.original));
    for (const span of joined(spans)) {
      if (!findings.some((other) => overlaps(span, other))) findings.push({ kind, ...span });
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** True when the text may not be shared before the codes are out of it; the others ask. */
export function blocksSharing(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.kind === 'identityCode');
}

/** Spans that overlap as one: the same spot was read in several ways. */
function joined(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || !overlaps(last, span)) apart.push(span);
    else apart.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
  }
  return apart;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
