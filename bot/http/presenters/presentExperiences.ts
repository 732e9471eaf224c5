import type { ExperiencesView } from '../../contract/experiences.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import type { FoundExperiences } from '../../domain/useCases/searchExperiences.ts';
import type { Viewer } from '../viewer.ts';
import { presentStoryLine } from './presentStoryLine.ts';
import { presentParts } from './presentParts.ts';
import { presentFrame } from './presentFrame.ts';

/** A page of experiences with what there is to choose them by. */
export function presentExperiences(
  { experiences, next }: FoundExperiences,
  viewer: Viewer,
  asOf: Instant,
): ExperiencesView {
  const { words, organisation } = viewer;
  const units = [...organisation.parts.values()].filter(({ level }) => level === 'unit');
  return {
    ...presentFrame(viewer, asOf),
    stories: experiences.map((experience) => presentStoryLine(experience, viewer)),
    next,
    units: [...presentParts(units, viewer)].sort((one, other) =>
      one.text.localeCompare(other.text, words.language),
    ),
    stages: organisation.stages.map(({ id, name }) => ({
      code: id,
      text: localized(name, words.language),
    })),
  };
}
