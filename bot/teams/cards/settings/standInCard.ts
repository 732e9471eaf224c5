import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Organisation, Person, PersonId } from '../../../domain/organisation/organisation.ts';
import { pauseOn } from '../../../domain/preferences/preferences.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { showQueue } from '../../cardActions/feedbackActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, detail, heading, text } from '../elements.ts';
import { personName } from '../formFields.ts';

/** Tells somebody for whom and until when to act, or that it is over. */
export function standInCard(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  managerId: PersonId,
  today: LocalDate,
): Message {
  const name = personName(organisation, managerId);
  const pause = pauseOn(organisation, managerId, today);
  if (pause === null || organisation.standIns.get(managerId)?.includes(viewer.id) !== true) {
    const over = words.t('settings.standInCard.over', { name });
    return { summary: over, card: card([heading(over)]) };
  }
  const title = words.t('settings.standInCard.title', { name });
  return {
    summary: title,
    card: card(
      [
        heading(title),
        text(
          words.t('settings.standInCard.days', {
            from: dateText(words, pause.from),
            until: dateText(words, pause.until),
          }),
        ),
        pause.standInId === viewer.id
          ? null
          : detail(
              words.t('settings.standInCard.instead', {
                name: personName(organisation, pause.standInId),
              }),
            ),
        detail(words.t('settings.standInCard.means')),
      ],
      [showQueue.button(words.t('reminder.openQueue'), { page: 0 })],
    ),
  };
}
