import { z } from 'zod';
import { followUpAnswers } from '../../domain/experience/adoption.ts';
import type { FollowUpAnswer } from '../../domain/experience/adoption.ts';
import { cardAction } from './cardAction.ts';
import { storedId } from './storedId.ts';

const withAnswer = z.object({
  experienceId: storedId,
  unitId: storedId,
  kind: z.enum(followUpAnswers),
  because: z
    .string()
    .max(10_000)
    .default('')
    .transform((typed) => (typed.trim() === '' ? null : typed.trim())),
});
const withChoice = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/u),
  experienceId: storedId,
});

/** What became of what a unit took into use; why it was given up is typed in the card. */
export const answerAdoption = cardAction<
  { readonly experienceId: string; readonly unitId: string; readonly kind: FollowUpAnswer },
  typeof withAnswer
>('network.answerAdoption', withAnswer);
export const chooseForMonth = cardAction<
  { readonly month: string; readonly experienceId: string },
  typeof withChoice
>('network.chooseForMonth', withChoice);

const nothing = z.object({});

/** A good example each week, and no more of them. */
export const startExamples = cardAction<object, typeof nothing>('network.startExamples', nothing);
export const stopExamples = cardAction<object, typeof nothing>('network.stopExamples', nothing);
