import type { PartId, PersonId, StageId } from '../organisation/organisation.ts';
import type { Experience } from './experience.ts';
import { searchableWords } from './searchWords.ts';

/** What is looked for: everything given must fit; null or nothing means that it does not matter. */
export interface ExperienceQuery {
  /** Beginnings of words, as `searchedBeginnings` gives them. */
  readonly beginnings: readonly string[];
  readonly unitId: PartId | null;
  readonly stageId: StageId | null;
  readonly tag: string | null;
  readonly adoptedOnly: boolean;
  readonly authorId: PersonId | null;
}

/** The texts that words are looked for in. */
export function searchedTexts(experience: Experience): readonly string[] {
  const { whatHappened, whatMadeItGood, quotation, tags } = experience;
  return [whatHappened, whatMadeItGood, quotation ?? '', ...tags];
}

/** True when the experience is there to be read and is what is looked for. */
export function fitsQuery(experience: Experience, query: ExperienceQuery): boolean {
  const { unitId, stageId, tag, authorId, beginnings } = query;
  if (experience.state === 'withdrawn') return false;
  if (unitId !== null && experience.unitId !== unitId) return false;
  if (stageId !== null && experience.stageId !== stageId) return false;
  if (tag !== null && !experience.tags.includes(tag)) return false;
  if (authorId !== null && experience.authorId !== authorId) return false;
  if (query.adoptedOnly && experience.adoptions.length === 0) return false;
  if (beginnings.length === 0) return true;
  const words = searchableWords(searchedTexts(experience));
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
