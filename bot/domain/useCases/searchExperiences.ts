import type { Experience } from '../experience/experience.ts';
import { searchedBeginnings } from '../experience/searchWords.ts';
import { readTags } from '../experience/tags.ts';
import type { PartId, PersonId, StageId } from '../organisation/organisation.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';

/** What a person looks for; everything left out does not matter. */
export interface ExperienceSearch {
  /** Words as typed, the last one perhaps not to its end; found in any of their Finnish forms. */
  readonly text?: string;
  readonly unitId?: PartId | null;
  readonly stageId?: StageId | null;
  /** One tag as typed. */
  readonly tag?: string | null;
  /** Only what some unit has taken into use. */
  readonly adoptedOnly?: boolean;
  readonly authorId?: PersonId | null;
  /** How many to show; 10 where left out. */
  readonly limit?: number;
  /** The `next` of the page before; the newest where left out. */
  readonly after?: string | null;
}

export interface FoundExperiences {
  /** Newest first; none of them withdrawn. */
  readonly experiences: readonly Experience[];
  /** Where the next page begins; null when this is the last one. */
  readonly next: string | null;
}

/**
 * The experiences that a person looks for, newest first, a page at a time. Words shorter than
 * three letters and those that every text has are passed over. Throws on an outage.
 */
export async function searchExperiences(
  { experiences }: { readonly experiences: Pick<ExperienceStore, 'search'> },
  search: ExperienceSearch,
): Promise<FoundExperiences> {
  return experiences.search(
    {
      beginnings: searchedBeginnings(search.text ?? ''),
      unitId: search.unitId ?? null,
      stageId: search.stageId ?? null,
      tag: readTags(search.tag ?? '')[0] ?? null,
      adoptedOnly: search.adoptedOnly ?? false,
      authorId: search.authorId ?? null,
    },
    { limit: search.limit ?? 10, after: search.after ?? null },
  );
}
