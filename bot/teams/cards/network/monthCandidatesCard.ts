import type { Month } from '../../../domain/calendar/localDate.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { Proposal } from '../../../domain/useCases/monthsExperience.ts';
import { monthText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { chooseForMonth } from '../../cardActions/networkActions.ts';
import { showExperience } from '../../cardActions/sharedExperienceActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { actionSet, card, container, detail, heading, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { partName, personName } from '../formFields.ts';

/** For an editor: what was thanked for and taken into use in the month, to choose one of. */
export function monthCandidatesCard(
  words: Translator,
  organisation: Organisation,
  month: Month,
  proposals: readonly Proposal[],
): Message {
  const name = monthText(words, month);
  const title = words.t('network.month.title', { month: name });
  return {
    summary: title,
    card: card([
      heading(title),
      text(
        proposals.length === 0
          ? words.t('network.month.none', { month: name })
          : words.t('network.month.explain'),
      ),
      ...proposals.map((proposal) => proposalLine(words, organisation, month, proposal)),
    ]),
  };
}

function proposalLine(
  words: Translator,
  organisation: Organisation,
  month: Month,
  { experience, counts }: Proposal,
): CardElement {
  const { id: experienceId, whatHappened, authorId, unitId } = experience;
  return container(
    [
      text(whatHappened, { maxLines: 3 }),
      detail(
        words.t('network.month.counts', {
          author: personName(organisation, authorId),
          unit: partName(words, organisation, unitId),
          thanks: words.t('experience.card.thanks', { count: counts.thanks }),
          adoptions: words.t('experience.own.adoptions', { count: counts.adoptions }),
        }),
      ),
      actionSet([
        chooseForMonth.button(words.t('network.month.choose'), { month, experienceId }),
        showExperience.button(words.t('experience.own.show'), { experienceId }),
      ]),
    ],
    { separator: true, spacing: 'Medium' },
  );
}
