import type { Experience } from '../../../domain/experience/experience.ts';
import type { Translator } from '../../../wording/translator.ts';
import { showExperience, withdrawShared } from '../../cardActions/sharedExperienceActions.ts';
import { card, heading, text } from '../elements.ts';
import type { Card } from '../elements.ts';

/** Asks before something is removed that does not come back. */
export function withdrawalCard(
  words: Translator,
  { id: experienceId, whatHappened }: Experience,
): Card {
  return card(
    [
      heading(words.t('experience.withdrawal.ask')),
      text(whatHappened, { maxLines: 3, isSubtle: true }),
      text(words.t('experience.withdrawal.what')),
    ],
    [
      withdrawShared.button(
        words.t('experience.withdrawal.yes'),
        { experienceId },
        { style: 'destructive' },
      ),
      showExperience.button(words.t('experience.withdrawal.no'), { experienceId }),
    ],
  );
}
