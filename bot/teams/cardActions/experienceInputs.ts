import { z } from 'zod';
import type { ExperienceDraft } from '../../domain/experience/experience.ts';
import { readTags } from '../../domain/experience/tags.ts';

/** The words typed into the units' search field. */
export const unitQuery = z.string().max(200).default('');

const typed = z.string().max(10_000).default('');
const blankAsNull = (value: string): string | null => (value.trim() === '' ? null : value);

/** The form's inputs as clients send them: empty ones may be missing. */
export const experienceInputs = z
  .object({
    whatHappened: typed,
    whatMadeItGood: typed,
    unitId: typed,
    stageId: typed,
    happenedOn: typed,
    quotation: typed,
    tags: typed,
  })
  .transform((inputs): ExperienceDraft => ({
    whatHappened: inputs.whatHappened.trim(),
    whatMadeItGood: inputs.whatMadeItGood.trim(),
    unitId: inputs.unitId,
    stageId: blankAsNull(inputs.stageId),
    happenedOn: inputs.happenedOn,
    quotation: blankAsNull(inputs.quotation),
    tags: readTags(inputs.tags),
  }));

/** A draft carried inside the preview's buttons; checked again when it is shared. */
export const packedDraft = z.object({
  whatHappened: z.string(),
  whatMadeItGood: z.string(),
  unitId: z.string(),
  stageId: z.string().nullable(),
  happenedOn: z.string(),
  quotation: z.string().nullable(),
  // A preview that was drawn before there were tags has none.
  tags: z.array(z.string()).max(50).default([]),
});
