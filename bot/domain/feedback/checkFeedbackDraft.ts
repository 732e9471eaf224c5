import { dateFault } from '../calendar/dateRange.ts';
import type { DateFault, DateRange } from '../calendar/dateRange.ts';
import { addMonths } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { ContactDetails } from '../ports/feedbackStore.ts';
import type { FeedbackDraft } from './feedback.ts';

export const longestFeedbackText = 4000;
/** Older than this it is a mistyped year, or a matter for the registry. */
const oldestInMonths = 12;
const fewestDigitsOfPhone = 5;
const longestContact = 120;

/** What is wrong with a field of the form. */
export type DraftFault =
  /** The form came without a kind. */
  | { readonly field: 'kind'; readonly kind: 'missing' }
  | { readonly field: 'text'; readonly kind: 'empty' }
  | {
      readonly field: 'text' | 'contactName' | 'contact';
      readonly kind: 'tooLong';
      readonly limit: number;
      readonly length: number;
    }
  | { readonly field: 'receivedOn'; readonly kind: DateFault; readonly range: DateRange }
  | { readonly field: 'unitId'; readonly kind: 'unknown' }
  | { readonly field: 'stageId'; readonly kind: 'unknown' }
  /** An answer is wanted, but there is neither phone nor e-mail to answer to. */
  | { readonly field: 'contact'; readonly kind: 'missing' }
  /** There are contact details, but no answer is wanted: one of the two is a mistake. */
  | { readonly field: 'contact'; readonly kind: 'notWanted' }
  | { readonly field: 'email' | 'phone'; readonly kind: 'malformed' };

/** Every fault of the form, in the order of its fields; none means that it can be logged. */
export function checkFeedbackDraft(
  draft: FeedbackDraft,
  contact: ContactDetails | null,
  today: LocalDate,
  organisation: Organisation,
): readonly DraftFault[] {
  return [
    ...checkText(draft.text),
    ...checkReceipt(draft.receivedOn, today),
    ...checkPlace(draft, organisation),
    ...checkContact(draft, contact),
  ];
}

function checkText(text: string): readonly DraftFault[] {
  return text.trim() === ''
    ? [{ field: 'text', kind: 'empty' }]
    : checkLength('text', text, longestFeedbackText);
}

function checkLength(
  field: 'text' | 'contactName' | 'contact',
  text: string,
  limit: number,
): readonly DraftFault[] {
  const { length } = text.trim();
  return length > limit ? [{ field, kind: 'tooLong', limit, length }] : [];
}

/** The days on which a feedback that is logged today can have been received. */
export function receiptRange(today: LocalDate): DateRange {
  return { earliest: addMonths(today, -oldestInMonths), latest: today };
}

function checkReceipt(receivedOn: LocalDate, today: LocalDate): readonly DraftFault[] {
  const range = receiptRange(today);
  const kind = dateFault(receivedOn, range, today);
  return kind === null ? [] : [{ field: 'receivedOn', kind, range }];
}

function checkPlace(
  { unitId, stageId }: FeedbackDraft,
  { parts, stages }: Organisation,
): readonly DraftFault[] {
  // Only units handle feedback; an area or the city itself is nobody in particular.
  const unit: readonly DraftFault[] =
    parts.get(unitId)?.level === 'unit' ? [] : [{ field: 'unitId', kind: 'unknown' }];
  return stageId === null || stages.some((stage) => stage.id === stageId)
    ? unit
    : [...unit, { field: 'stageId', kind: 'unknown' }];
}

function checkContact(
  { answerWanted, comesBack }: FeedbackDraft,
  contact: ContactDetails | null,
): readonly DraftFault[] {
  const phone = contact?.phone?.trim() ?? '';
  const email = contact?.email?.trim() ?? '';
  const faults: DraftFault[] = [
    ...checkLength('contact', phone, longestContact),
    ...checkLength('contact', email, longestContact),
    ...checkLength('contactName', contact?.name ?? '', longestContact),
  ];
  if (!answerWanted && contact !== null) faults.push({ field: 'contact', kind: 'notWanted' });
  if (answerWanted && comesBack !== true && phone === '' && email === '') {
    faults.push({ field: 'contact', kind: 'missing' });
  }
  if (phone !== '' && phone.replace(/\D/gu, '').length < fewestDigitsOfPhone) {
    faults.push({ field: 'phone', kind: 'malformed' });
  }
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email)) {
    faults.push({ field: 'email', kind: 'malformed' });
  }
  return faults;
}
