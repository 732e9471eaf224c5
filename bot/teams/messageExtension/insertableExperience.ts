import type { Experience } from '../../domain/experience/experience.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { dateText } from '../../wording/dates.ts';
import type { Translator } from '../../wording/translator.ts';
import { card, openUrl } from '../cards/elements.ts';
import { experienceStory } from '../cards/experience/experienceCard.ts';
import { partName } from '../cards/formFields.ts';
import type { Insertable } from './insertable.ts';
import { shortened } from './plainText.ts';

const headlineLength = 80;

/** The story for a chat in which anybody may be: without its author's name. */
export function insertableExperience(
  words: Translator,
  organisation: Organisation,
  experience: Experience,
  tabLink: string,
): Insertable {
  const unit = partName(words, organisation, experience.unitId);
  const date = dateText(words, experience.happenedOn);
  return {
    card: card(experienceStory(words, organisation, experience, null), [
      openUrl(words.t('experience.card.openInTab'), tabLink),
    ]),
    title: shortened(experience.whatHappened.replace(/\s+/gu, ' '), headlineLength),
    text: words.t('messageExtension.unitAndDate', { unit, date }),
  };
}
