import type { Experience } from '../../domain/experience/experience.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { ExperienceStore } from '../../domain/ports/experienceStore.ts';
import { searchExperiences } from '../../domain/useCases/searchExperiences.ts';
import type { ExperienceSearch } from '../../domain/useCases/searchExperiences.ts';
import { beginsWord, wordsOf } from '../../domain/everyWordBegins.ts';
import { inAllLanguages } from './searchedNames.ts';

type Searching = Parameters<typeof searchExperiences>[0];

/** As many of the units and stages that the words may mean are looked into. */
const meantAtMost = 3;
/** A page may come back half full where much was looked through. */
const pagesAtMost = 5;

/**
 * The experiences that the words of one search field mean, newest first: words of the story, and
 * those that name a unit or a stage of the journey in any language.
 */
export async function findExperiences(
  deps: { readonly experiences: ExperienceStore },
  organisation: Organisation,
  typed: string,
  limit: number,
): Promise<readonly Experience[]> {
  const meanings = [{ text: typed }, ...meantPlaces(organisation, wordsOf(typed))];
  const found = await Promise.all(meanings.map((search) => searchTo(deps, search, limit)));
  const byId = new Map(found.flat().map((experience) => [experience.id, experience]));
  return [...byId.values()]
    .sort((a, b) => b.sharedAt.localeCompare(a.sharedAt) || a.id.localeCompare(b.id))
    .slice(0, limit);
}

/** Units and stages that some of the words name, the best named first; the rest stays text. */
function meantPlaces(
  { parts, stages }: Organisation,
  words: readonly string[],
): readonly ExperienceSearch[] {
  const units = [...parts.values()].filter(({ level }) => level === 'unit');
  return [
    ...units.map(({ id, name }) => ({ place: { unitId: id }, name })),
    ...stages.map(({ id, name }) => ({ place: { stageId: id }, name })),
  ]
    .map(({ place, name }) => {
      const names = inAllLanguages(name).flatMap(wordsOf);
      const rest = words.filter((word) => !beginsWord(word, names));
      return { named: words.length - rest.length, search: { ...place, text: rest.join(' ') } };
    })
    .filter(({ named }) => named > 0)
    .sort((a, b) => b.named - a.named)
    .slice(0, meantAtMost)
    .map(({ search }) => search);
}

async function searchTo(
  deps: Searching,
  search: ExperienceSearch,
  limit: number,
): Promise<readonly Experience[]> {
  const found: Experience[] = [];
  let after: string | null = null;
  for (let page = 0; page < pagesAtMost && found.length < limit; page += 1) {
    const { experiences, next } = await searchExperiences(deps, {
      ...search,
      limit: limit - found.length,
      after,
    });
    found.push(...experiences);
    if (next === null) break;
    after = next;
  }
  return found;
}
