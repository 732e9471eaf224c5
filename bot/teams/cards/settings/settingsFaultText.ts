import { longestPauseDays } from '../../../domain/preferences/checkWish.ts';
import type { PreferenceFault } from '../../../domain/preferences/checkWish.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { personName } from '../formFields.ts';

/** What is wrong with a wish and what to do about it. */
export function settingsFaultText(
  words: Translator,
  organisation: Organisation,
  fault: PreferenceFault,
): string {
  switch (fault.kind) {
    case 'notAReminderTime':
    case 'standInMissing':
    case 'unknownStandIn':
    case 'ownStandIn':
    case 'lastDayMissing':
    case 'notADate':
      return words.t(`settings.fault.${fault.kind}`);
    case 'lastDayPast':
      return words.t('settings.fault.lastDayPast', { date: dateText(words, fault.earliest) });
    case 'pauseTooLong':
      return words.t('settings.fault.pauseTooLong', {
        weeks: longestPauseDays / 7,
        date: dateText(words, fault.latest),
      });
    case 'circle':
      return words.t('settings.fault.circle', {
        name: personName(organisation, fault.personId),
        date: dateText(words, fault.day),
      });
  }
}
