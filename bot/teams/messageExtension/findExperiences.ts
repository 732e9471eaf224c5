import type { Experience } from '../../domain/experience/experience.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { ExperienceStore } from '../../domain/ports/experienceStore.ts';
import { everyWordBegins } from './everyWordBegins.ts';
import { namesOfPart, namesOfStage } from './searchedNames.ts';

/** As many of the newest as are looked through; a chat is about what is fresh. */
const lookedThrough = 300;

/** The shared experiences in whose texts, unit, area or stage the words are; newest first. */
export async function findExperiences(
  experiences: Pick<ExperienceStore, 'recent'>,
  organisation: Organisation,
  query: string,
): Promise<readonly Experience[]> {
  const newest = await experiences.recent(lookedThrough);
  return newest.filter(
    (experience) =>
      experience.state === 'shared' &&
      everyWordBegins(query, [
        experience.whatHappened,
        experience.whatMadeItGood,
        experience.quotation ?? '',
        ...namesOfPart(organisation, experience.unitId),
        ...namesOfStage(organisation, experience.stageId),
      ]),
  );
}
