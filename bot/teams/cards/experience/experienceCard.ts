import type { Experience, ExperienceDraft } from '../../../domain/experience/experience.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { takeThanksBack, thank } from '../../cardActions/experienceActions.ts';
import { card, container, detail, heading, openUrl, text, words as ownWords } from '../elements.ts';
import type { Card, CardElement } from '../elements.ts';
import { partName, personName, stageName } from '../formFields.ts';

/** What the clicker is told beside the card that everybody sees. */
export type ThankNote = 'thanked' | 'takenBack' | null;

/** The channel's card; the same for everybody but for the note to who has just clicked. */
export function experienceCard(
  words: Translator,
  organisation: Organisation,
  experience: Experience,
  tabLink: string,
  note: ThankNote = null,
): Card {
  if (experience.state === 'withdrawn') {
    return card([text(words.t('experience.card.withdrawn'), { isSubtle: true })]);
  }
  const { thanks, id: experienceId } = experience;
  return card(
    [
      ...experienceStory(words, organisation, experience, experience.authorId),
      detail(
        thanks === 0
          ? words.t('experience.card.noThanks')
          : words.t('experience.card.thanks', { count: thanks }),
      ),
      note === null
        ? null
        : text(
            words.t(
              note === 'thanked' ? 'experience.card.youThanked' : 'experience.card.youTookBack',
            ),
            {
              color: 'Good',
              size: 'Small',
            },
          ),
    ],
    [
      note === 'thanked'
        ? takeThanksBack.button(words.t('experience.card.takeBack'), { experienceId })
        : thank.button(
            thanks === 0
              ? words.t('experience.card.thank')
              : words.t('experience.card.thankCount', { count: thanks }),
            { experienceId },
          ),
      openUrl(words.t('experience.card.openInTab'), tabLink),
    ],
  );
}

/**
 * The story itself, as the preview, the channel and other chats show it.
 * @param authorId null where the author is not named: in a chat with people from anywhere
 */
export function experienceStory(
  words: Translator,
  organisation: Organisation,
  draft: ExperienceDraft,
  authorId: string | null,
): CardElement[] {
  const stage = stageName(words, organisation, draft.stageId);
  const place = {
    unit: partName(words, organisation, draft.unitId),
    date: dateText(words, draft.happenedOn),
  };
  return [
    detail(words.t('experience.card.label')),
    ownWords(draft.whatHappened, { size: 'Medium' }),
    container(
      [heading(words.t('experience.card.whatMadeItGood')), ownWords(draft.whatMadeItGood)],
      { spacing: 'Medium' },
    ),
    ...(draft.quotation === null
      ? []
      : [
          container([ownWords(words.t('experience.card.quotation', { words: draft.quotation }))], {
            style: 'emphasis',
            spacing: 'Medium',
          }),
        ]),
    detail(
      authorId === null
        ? words.t('messageExtension.unitAndDate', place)
        : words.t('experience.card.byline', {
            author: personName(organisation, authorId),
            ...place,
          }),
    ),
    ...(stage === null ? [] : [detail(words.t('experience.card.stage', { stage }))]),
  ];
}
