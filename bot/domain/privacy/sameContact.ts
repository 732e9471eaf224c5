import type { ContactDetails } from '../ports/feedbackStore.ts';

/**
 * True where one of the contact details is what was given, whole: a part of a name would hand one
 * customer's matters to another. Upper and lower case, spaces, and how a Finnish number is written
 * do not matter.
 */
export function isSameContact({ name, phone, email }: ContactDetails, given: string): boolean {
  const words = plain(given);
  const digits = digitsOf(given);
  return (
    words !== '' &&
    (plain(name ?? '') === words ||
      plain(email ?? '') === words ||
      (digits !== null && digitsOf(phone ?? '') === digits))
  );
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The digits of a telephone number, `+358` and `00358` as `0`; null for what is none. */
function digitsOf(text: string): string | null {
  const digits = text.replace(/[\s()\-–.]/gu, '').replace(/^(?:\+|00)358/u, '0');
  return /^\+?\d{5,}$/u.test(digits) ? digits : null;
}
