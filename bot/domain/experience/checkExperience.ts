import { isGivenDay } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { ExperienceDraft } from './experience.ts';
import { longestTag, mostTags } from './tags.ts';

/** The preview carries the texts five times and must stay under what Teams takes for a card. */
export const longestStory = 1500;
export const longestQuotation = 500;

export type ExperienceField = keyof ExperienceDraft;

/** What is wrong with one field of the form. */
export interface ExperienceFault {
  readonly field: ExperienceField;
  readonly fault:
    | 'empty'
    | 'tooLong'
    | 'tooMany'
    | 'unknownUnit'
    | 'unknownStage'
    | 'notADate'
    | 'inTheFuture'
    | 'tooOld';
}

const oldestYears = 5;

/** Every fault of a draft, in the order of the form's fields; empty when it can be shared. */
export function checkExperience(
  draft: ExperienceDraft,
  organisation: Organisation,
  today: LocalDate,
): readonly ExperienceFault[] {
  const faults: ExperienceFault[] = [];
  const found = (field: ExperienceField, fault: ExperienceFault['fault']): void => {
    faults.push({ field, fault });
  };
  for (const field of ['whatHappened', 'whatMadeItGood'] as const) {
    if (draft[field].trim() === '') found(field, 'empty');
    else if (draft[field].length > longestStory) found(field, 'tooLong');
  }
  if (organisation.parts.get(draft.unitId)?.level !== 'unit') found('unitId', 'unknownUnit');
  if (draft.stageId !== null && !organisation.stages.some(({ id }) => id === draft.stageId))
    found('stageId', 'unknownStage');
  if (!isGivenDay(draft.happenedOn)) found('happenedOn', 'notADate');
  else if (draft.happenedOn > today) found('happenedOn', 'inTheFuture');
  else if (Number(draft.happenedOn.slice(0, 4)) < Number(today.slice(0, 4)) - oldestYears)
    found('happenedOn', 'tooOld');
  if ((draft.quotation?.length ?? 0) > longestQuotation) found('quotation', 'tooLong');
  if (draft.tags.length > mostTags) found('tags', 'tooMany');
  else if (draft.tags.some((tag) => tag.length > longestTag)) found('tags', 'tooLong');
  return faults;
}
