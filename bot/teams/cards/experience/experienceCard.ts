import type { Experience, ExperienceDraft } from '../../../domain/experience/experience.ts';
import type { Organisation, PartId } from '../../../domain/organisation/organisation.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { takeThanksBack, thank } from '../../cardActions/experienceActions.ts';
import {
  adopt,
  askToWithdraw,
  editShared,
  takeAdoptionBack,
} from '../../cardActions/sharedExperienceActions.ts';
import { card, container, detail, heading, inOverflow, openUrl, text } from '../elements.ts';
import type { Card, CardActionElement, CardElement } from '../elements.ts';
import { partName, personName, stageName } from '../formFields.ts';
import { adoptionAnswer } from './adoptionAnswer.ts';

/** What the clicker is told beside the card that everybody sees. */
export type CardNote =
  | 'thanked'
  | 'takenBack'
  | 'edited'
  | { readonly unit: PartId; readonly did: 'adopted' | 'adoptionTakenBack' }
  | null;

/** So many adopting units are named; the others are counted. */
const unitsNamed = 3;

/** The channel's card; the same for everybody but for the note to who has just clicked. */
export function experienceCard(
  words: Translator,
  organisation: Organisation,
  experience: Experience,
  tabLink: string,
  note: CardNote = null,
): Card {
  if (experience.state === 'withdrawn') {
    return card([text(words.t('experience.card.withdrawn'), { isSubtle: true })]);
  }
  const { thanks, adoptions, id: experienceId } = experience;
  const noteText = note === null ? null : noteWords(words, organisation, note);
  const adopters = adoptions.map(({ unitId }) => unitId);
  return card(
    [
      ...experienceStory(words, organisation, experience, experience.authorId),
      detail(
        thanks === 0
          ? words.t('experience.card.noThanks')
          : words.t('experience.card.thanks', { count: thanks }),
      ),
      adopters.length === 0
        ? null
        : detail(
            words.t('experience.card.adopted', { units: unitNames(words, organisation, adopters) }),
          ),
      ...adoptions
        .filter(({ answer }) => answer !== null)
        .slice(-unitsNamed)
        .map((adoption) => detail(adoptionAnswer(words, organisation, adoption))),
      noteText === null ? null : text(noteText, { color: 'Accent', size: 'Small' }),
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
      adoptionButton(words, experienceId, note),
      openUrl(words.t('experience.card.openInTab'), tabLink),
      inOverflow(editShared.button(words.t('experience.card.edit'), { experienceId })),
      inOverflow(askToWithdraw.button(words.t('experience.card.withdraw'), { experienceId })),
    ],
  );
}

function adoptionButton(
  words: Translator,
  experienceId: string,
  note: CardNote,
): CardActionElement {
  return note !== null && typeof note === 'object' && note.did === 'adopted'
    ? takeAdoptionBack.button(words.t('experience.card.takeAdoptionBack'), {
        experienceId,
        unitId: note.unit,
      })
    : adopt.button(words.t('experience.card.adopt'), { experienceId });
}

function noteWords(
  words: Translator,
  organisation: Organisation,
  note: NonNullable<CardNote>,
): string {
  switch (note) {
    case 'thanked':
      return words.t('experience.card.youThanked');
    case 'takenBack':
      return words.t('experience.card.youTookBack');
    case 'edited':
      return words.t('experience.card.edited');
  }
  const unit = partName(words, organisation, note.unit);
  return note.did === 'adopted'
    ? words.t('experience.card.youAdopted', { unit })
    : words.t('experience.card.adoptionTakenBack', { unit });
}

/** "Library, Museum and 2 more units". */
export function unitNames(
  words: Translator,
  organisation: Organisation,
  unitIds: readonly PartId[],
): string {
  const units = unitIds
    .slice(0, unitsNamed)
    .map((unitId) => partName(words, organisation, unitId))
    .join(', ');
  const more = unitIds.length - unitsNamed;
  return more > 0 ? words.t('experience.card.adoptedMore', { units, count: more }) : units;
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
    text(draft.whatHappened, { size: 'Medium' }),
    container([heading(words.t('experience.card.whatMadeItGood')), text(draft.whatMadeItGood)], {
      spacing: 'Medium',
    }),
    ...(draft.quotation === null
      ? []
      : [
          container([text(words.t('experience.card.quotation', { words: draft.quotation }))], {
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
    ...(draft.tags.length === 0
      ? []
      : [detail(words.t('experience.card.tags', { tags: draft.tags.join(', ') }))]),
  ];
}
