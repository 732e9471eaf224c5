import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import { followUpAnswers } from '../../../domain/experience/adoption.ts';
import type { Adoption } from '../../../domain/experience/adoption.ts';
import type { Experience } from '../../../domain/experience/experience.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { longestReason } from '../../../domain/useCases/answerAboutAdoption.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { answerAdoption } from '../../cardActions/networkActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, heading, notice, text } from '../elements.ts';
import { adoptionAnswer } from '../experience/adoptionAnswer.ts';
import { partName } from '../formFields.ts';
import { textInput } from '../inputs.ts';

/** Asks a unit what became of what it took into use; with the answer, once there is one. */
export function adoptionQuestionCard(
  words: Translator,
  organisation: Organisation,
  experience: Experience,
  adoption: Adoption,
  fault: { readonly typed: string | null; readonly text: string } | null = null,
): Message {
  const { id: experienceId } = experience;
  const { unitId, at, answer, askOn } = adoption;
  const title = words.t('network.adoption.title', {
    unit: partName(words, organisation, unitId),
    date: dateText(words, helsinkiDate(at)),
  });
  return {
    summary: title,
    card: card(
      [
        heading(title),
        text(experience.whatHappened, { maxLines: 4, isSubtle: true }),
        fault === null ? null : notice(fault.text, 'attention'),
        answer === null || fault !== null
          ? null
          : text(
              askOn === null
                ? words.t('network.adoption.answered')
                : words.t('network.adoption.again', { date: dateText(words, askOn) }),
              { color: 'Accent' },
            ),
        ...(answer === null ? [] : [text(adoptionAnswer(words, organisation, adoption))]),
        textInput({
          id: 'because',
          label: words.t('network.adoption.why'),
          error: words.t('network.adoption.fault.empty'),
          maxLength: longestReason,
          value: fault?.typed ?? answer?.because ?? undefined,
        }),
      ],
      followUpAnswers.map((kind) =>
        answerAdoption.button(words.t(`network.adoption.${kind}`), { experienceId, unitId, kind }),
      ),
    ),
  };
}
