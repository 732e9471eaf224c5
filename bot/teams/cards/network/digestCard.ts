import type { Experience } from '../../../domain/experience/experience.ts';
import type { DigestCard } from '../../../domain/network/networkCard.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openExperienceForm } from '../../cardActions/experienceActions.ts';
import { showExperience } from '../../cardActions/sharedExperienceActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { actionSet, card, container, detail, heading, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { partName, personName } from '../formFields.ts';

/** So many stories have their first lines in it. */
const shownAtMost = 5;

/** What was shared in a week, newest first. */
export function digestCard(
  words: Translator,
  organisation: Organisation,
  { from, to }: Pick<DigestCard, 'from' | 'to'>,
  shared: readonly Experience[],
): Message {
  const title = words.t('network.digest.title', { count: shared.length });
  const more = shared.length - shownAtMost;
  return {
    summary: title,
    card: card(
      [
        heading(title),
        detail(
          words.t('network.digest.span', {
            from: dateText(words, from),
            to: dateText(words, to),
          }),
        ),
        ...shared.slice(0, shownAtMost).map((experience) => line(words, organisation, experience)),
        more > 0 ? detail(words.t('network.digest.more', { count: more })) : null,
      ],
      [openExperienceForm.button(words.t('network.digest.share'), {})],
    ),
  };
}

function line(
  words: Translator,
  organisation: Organisation,
  { id: experienceId, whatHappened, authorId, unitId }: Experience,
): CardElement {
  return container(
    [
      text(whatHappened, { maxLines: 2 }),
      detail(
        words.t('network.digest.line', {
          author: personName(organisation, authorId),
          unit: partName(words, organisation, unitId),
        }),
      ),
      actionSet([showExperience.button(words.t('experience.own.show'), { experienceId })]),
    ],
    { separator: true, spacing: 'Medium' },
  );
}
