import type { Experience } from '../../../domain/experience/experience.ts';
import type { MonthChosenCard } from '../../../domain/network/networkCard.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { monthText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { showExperience } from '../../cardActions/sharedExperienceActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, detail, heading, openUrl } from '../elements.ts';
import { experienceStory } from '../experience/experienceCard.ts';
import { personName } from '../formFields.ts';

/** To whom the month's experience is told. */
export type MonthReader = 'network' | 'author' | 'manager';

/** The month's experience, to everybody, to its author or to the author's manager. */
export function monthChosenCard(
  words: Translator,
  organisation: Organisation,
  { month, chosenBy }: MonthChosenCard,
  experience: Experience,
  reader: MonthReader,
  tabLink: string,
): Message {
  const title = titleFor(words, organisation, monthText(words, month), experience, reader);
  return {
    summary: title,
    card: card(
      [
        heading(title),
        ...experienceStory(words, organisation, experience, experience.authorId),
        detail(words.t('network.month.chosenBy', { name: personName(organisation, chosenBy) })),
      ],
      [
        showExperience.button(words.t('experience.own.show'), { experienceId: experience.id }),
        openUrl(words.t('experience.card.openInTab'), tabLink),
      ],
    ),
  };
}

function titleFor(
  words: Translator,
  organisation: Organisation,
  month: string,
  { authorId }: Experience,
  reader: MonthReader,
): string {
  switch (reader) {
    case 'network':
      return words.t('network.month.announced', { month });
    case 'author':
      return words.t('network.month.toAuthor', { month });
    case 'manager':
      return words.t('network.month.toManager', {
        month,
        author: personName(organisation, authorId),
      });
  }
}
