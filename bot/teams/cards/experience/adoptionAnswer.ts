import type { Adoption } from '../../../domain/experience/adoption.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { Translator } from '../../../wording/translator.ts';

import { partName } from '../formFields.ts';

/** "Library: in use"; of an adoption that nobody has told of yet only the unit's name. */
export function adoptionAnswer(
  words: Translator,
  organisation: Organisation,
  { unitId, answer }: Adoption,
): string {
  const unit = partName(words, organisation, unitId);
  switch (answer?.kind) {
    case undefined:
      return unit;
    case 'gaveUp':
      return words.t('experience.card.answers.gaveUp', {
        unit,
        because: answer.because ?? '',
      });
    case 'inUse':
      return words.t('experience.card.answers.inUse', { unit });
    case 'notYet':
      return words.t('experience.card.answers.notYet', { unit });
  }
}
