import { addDays, weekdayOf } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { PersonId } from '../organisation/organisation.ts';

/** What a reminder is about: one's own matters, those one stands in for, or those a level down. */
export type ReminderMatter =
  | { readonly kind: 'own' }
  | { readonly kind: 'for'; readonly managerId: PersonId }
  | { readonly kind: 'levelBelow'; readonly managerId: PersonId };

/**
 * The key under which a reminder exists once: `<day>_<person>_<what>`. A level-below summary has
 * its week's Monday for the day, so that there is one a week on whichever day it was first due.
 */
export function reminderId(day: LocalDate, personId: PersonId, matter: ReminderMatter): string {
  switch (matter.kind) {
    case 'own':
      return `${day}_${personId}_own`;
    case 'for':
      return `${day}_${personId}_for-${matter.managerId}`;
    case 'levelBelow':
      return `${mondayOf(day)}_${personId}_below-${matter.managerId}`;
  }
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekdayOf(day));
}
