import type { LocalDate } from '../../../bot/domain/calendar/time.ts';
import type { Organisation, PersonId } from '../../../bot/domain/organisation/organisation.ts';
import { defaultPreferences } from '../../../bot/domain/preferences/preferences.ts';
import type { Preferences } from '../../../bot/domain/preferences/preferences.ts';
import { smallCity } from '../organisation/smallCity.ts';

type Chosen = readonly [PersonId, Preferences];

/** A person on a pause who has chosen nothing else. */
export function away(
  personId: PersonId,
  standInId: PersonId,
  from: LocalDate,
  until: LocalDate,
): Chosen {
  return [personId, { ...defaultPreferences, pause: { standInId, from, until } }];
}

/** The small city with what its people have chosen. */
export function pausing(chosen: readonly Chosen[]): Organisation {
  return { ...smallCity, preferences: new Map(chosen) };
}
