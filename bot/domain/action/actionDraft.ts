import { isGivenDay } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';

/** "Who does what by when", as typed. */
export interface ActionDraft {
  readonly what: string;
  readonly responsibleId: PersonId;
  readonly dueOn: LocalDate;
}

export type ActionFault =
  | { readonly kind: 'whatMissing' | 'unknownPerson' | 'notADate' | 'dayPast' | 'noteMissing' }
  | { readonly kind: 'tooLong'; readonly limit: number };

export const longestActionText = 500;

/** Everything wrong with the draft; empty when it can be planned. */
export function checkAction(
  { what, responsibleId, dueOn }: ActionDraft,
  { people }: Pick<Organisation, 'people'>,
  today: LocalDate,
): readonly ActionFault[] {
  const day = checkDay(dueOn, today);
  return [
    ...checkText(what, 'whatMissing'),
    ...(people.has(responsibleId) ? [] : [{ kind: 'unknownPerson' } as const]),
    ...(day === null ? [] : [day]),
  ];
}

/** A day to have it done by is today or later. */
export function checkDay(day: LocalDate, today: LocalDate): ActionFault | null {
  if (!isGivenDay(day)) return { kind: 'notADate' };
  return day < today ? { kind: 'dayPast' } : null;
}

export function checkText(
  text: string,
  missing: 'whatMissing' | 'noteMissing',
): readonly ActionFault[] {
  const { length } = text.trim();
  if (length === 0) return [{ kind: missing }];
  return length > longestActionText ? [{ kind: 'tooLong', limit: longestActionText }] : [];
}
