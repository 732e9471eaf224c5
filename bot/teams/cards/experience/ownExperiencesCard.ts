import type { Experience } from '../../../domain/experience/experience.ts';
import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import type { FoundExperiences } from '../../../domain/useCases/searchExperiences.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openExperienceForm } from '../../cardActions/experienceActions.ts';
import {
  askToWithdraw,
  editShared,
  ownExperiences,
  showExperience,
} from '../../cardActions/sharedExperienceActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { actionSet, card, container, detail, heading, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';

/** What a person has shared, newest first, each with what can be done about it. */
export function ownExperiencesCard(words: Translator, found: FoundExperiences): Message {
  const { experiences, next } = found;
  const title = words.t(experiences.length === 0 ? 'experience.own.none' : 'experience.own.title');
  return {
    summary: title,
    card: card(
      [heading(title), ...experiences.map((experience) => ownLine(words, experience))],
      [
        ...(next === null
          ? []
          : [ownExperiences.button(words.t('experience.own.older'), { after: next })]),
        openExperienceForm.button(words.t('command.experience.title'), {}),
      ],
    ),
  };
}

function ownLine(words: Translator, experience: Experience): CardElement {
  const { id: experienceId, whatHappened, sharedAt, thanks, adoptions } = experience;
  return container(
    [
      text(whatHappened, { maxLines: 2 }),
      detail(
        words.t('experience.own.line', {
          date: dateText(words, helsinkiDate(sharedAt)),
          thanks:
            thanks === 0
              ? words.t('experience.card.noThanks')
              : words.t('experience.card.thanks', { count: thanks }),
          adoptions: words.t('experience.own.adoptions', { count: adoptions.length }),
        }),
      ),
      actionSet([
        showExperience.button(words.t('experience.own.show'), { experienceId }),
        editShared.button(words.t('experience.card.edit'), { experienceId }),
        askToWithdraw.button(words.t('experience.card.withdraw'), { experienceId }),
      ]),
    ],
    { separator: true, spacing: 'Medium' },
  );
}
