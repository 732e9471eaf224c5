import { z } from 'zod';
import type { ExperienceDraft } from '../../domain/experience/experience.ts';
import { cardAction } from './cardAction.ts';
import { experienceInputs, packedDraft, unitQuery } from './experienceInputs.ts';
import { storedId } from './storedId.ts';

/** What a form is for. */
export interface FormOf {
  /** The id of the experience that is to be, or of the one that is edited. */
  readonly draftId: string;
  /** The edition that is edited; null in a form for a new one. */
  readonly edition: number | null;
}

interface PackedDraft extends FormOf {
  readonly draft: ExperienceDraft;
  /** The author has seen what personal data was found and keeps it. */
  readonly confirmed: boolean;
}

const formOf = { draftId: storedId, edition: z.int().nullable().default(null) };
const withInputs = z.object(formOf).and(experienceInputs.transform((draft) => ({ draft })));
const withUnitQuery = withInputs.and(z.object({ unitQuery }));
const withDraft = z.object({ ...formOf, draft: packedDraft, confirmed: z.boolean() });
const withExperience = z.object({ experienceId: storedId });

export const openExperienceForm = cardAction<object, z.ZodObject>('experience.form', z.object({}));
export const previewExperience = cardAction<FormOf, typeof withInputs>(
  'experience.preview',
  withInputs,
);
/** Masks what was found in the texts of the form and goes on to the preview. */
export const maskExperience = cardAction<FormOf, typeof withInputs>('experience.mask', withInputs);
/** Goes on to the preview with what was found left in. */
export const keepExperience = cardAction<FormOf, typeof withInputs>('experience.keep', withInputs);
/** Draws the form anew with the units found for the words in its search field. */
export const findExperienceUnit = cardAction<FormOf, typeof withUnitQuery>(
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
