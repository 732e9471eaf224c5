import { z } from 'zod';
import type { ExperienceDraft } from '../../domain/experience/experience.ts';
import { cardAction } from './cardAction.ts';
import { experienceInputs, mintedId, packedDraft, unitQuery } from './experienceInputs.ts';

interface DraftId {
  readonly draftId: string;
}

interface PackedDraft extends DraftId {
  readonly draft: ExperienceDraft;
  /** The author has seen what personal data was found and keeps it. */
  readonly confirmed: boolean;
}

const withInputs = z
  .object({ draftId: mintedId })
  .and(experienceInputs.transform((draft) => ({ draft })));
const withUnitQuery = withInputs.and(z.object({ unitQuery }));
const withDraft = z.object({ draftId: mintedId, draft: packedDraft, confirmed: z.boolean() });
const withExperience = z.object({ experienceId: mintedId });

export const openExperienceForm = cardAction<object, z.ZodObject>('experience.form', z.object({}));
export const previewExperience = cardAction<DraftId, typeof withInputs>(
  'experience.preview',
  withInputs,
);
/** Masks what was found in the texts of the form and goes on to the preview. */
export const maskExperience = cardAction<DraftId, typeof withInputs>('experience.mask', withInputs);
/** Goes on to the preview with what was found left in. */
export const keepExperience = cardAction<DraftId, typeof withInputs>('experience.keep', withInputs);
/** Draws the form anew with the units found for the words in its search field. */
export const findExperienceUnit = cardAction<DraftId, typeof withUnitQuery>(
  'experience.findUnit',
  withUnitQuery,
);
export const editDraft = cardAction<PackedDraft, typeof withDraft>('experience.edit', withDraft);
export const shareDraft = cardAction<PackedDraft, typeof withDraft>('experience.share', withDraft);
export const thank = cardAction<{ readonly experienceId: string }, typeof withExperience>(
  'experience.thank',
  withExperience,
);
/** On the card of who has thanked: a verb of its own, so that a click sent again undoes nothing. */
export const takeThanksBack = cardAction<{ readonly experienceId: string }, typeof withExperience>(
  'experience.takeThanksBack',
  withExperience,
);
