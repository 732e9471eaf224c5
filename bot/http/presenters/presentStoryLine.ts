import type { StoryLine } from '../../contract/experiences.ts';
import type { Experience } from '../../domain/experience/experience.ts';
import { excerptOf, headlineOf } from '../../domain/experience/headline.ts';
import { areaOf } from '../../domain/organisation/tree.ts';
import { dateText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import { partName, stageName } from './partName.ts';
import { actorName } from './personName.ts';

/** An experience as one of many. */
export function presentStoryLine(experience: Experience, viewer: Viewer): StoryLine {
  const { words, organisation } = viewer;
  const { id, unitId, thanks, adoptions } = experience;
  const area = areaOf(organisation, unitId);
  return {
    id,
    headline: headlineOf(experience.whatHappened),
    goodExcerpt: excerptOf(experience.whatMadeItGood),
    unit: partName(unitId, viewer),
    area: area === null || area.id === unitId ? null : partName(area.id, viewer),
    stage: stageName(experience.stageId, viewer),
    author: actorName(words, experience.authorId, organisation),
    happenedText: dateText(words, experience.happenedOn),
    tags: experience.tags,
    thanks,
    thanksText:
      thanks === 0
        ? words.t('experience.card.noThanks')
        : words.t('experience.card.thanks', { count: thanks }),
    adoptionsText:
      adoptions.length === 0
        ? null
        : words.t('experiencesView.adopted', { count: adoptions.length }),
  };
}
