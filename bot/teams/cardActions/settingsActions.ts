import { z } from 'zod';
import { languages } from '../../domain/language.ts';
import type { PreferenceWish } from '../../domain/preferences/checkWish.ts';
import { arrivalWays } from '../../domain/preferences/preferences.ts';
import { cardAction } from './cardAction.ts';

const typed = z.string().max(300).default('');
const blankAsNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** The choice that leaves the decision to others: to Teams, or to the city. */
export const asUsual = 'usual';

/** The form's inputs as typed; what does not fit is told to the person. */
const settingsInputs = z
  .object({
    language: z.enum(languages).nullable().catch(null),
    arrivals: z.enum(arrivalWays).catch('atOnce'),
    reminderTime: typed,
    standInId: typed,
    until: typed,
  })
  .transform((inputs): PreferenceWish => ({
    language: inputs.language,
    arrivals: inputs.arrivals,
    reminderTime: inputs.reminderTime === asUsual ? null : blankAsNull(inputs.reminderTime),
    standInId: blankAsNull(inputs.standInId),
    until: blankAsNull(inputs.until),
  }));

const searched = z
  .object({ findPerson: typed })
  .transform(({ findPerson }) => ({ name: findPerson.trim() }))
  .and(settingsInputs.transform((wish) => ({ wish })));
const nothing = z.object({});

export const saveSettings = cardAction<object, typeof settingsInputs>(
  'settings.save',
  settingsInputs,
);
/** Draws the card anew with the people of that name in the list, the rest as typed. */
export const findStandIn = cardAction<object, typeof searched>('settings.findStandIn', searched);
/** The person is back before the pause's last day. */
export const endPauseNow = cardAction<object, typeof nothing>('settings.endPause', nothing);
