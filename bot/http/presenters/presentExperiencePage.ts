import type { AdoptionView, ExperiencePageView } from '../../contract/experiences.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { Adoption } from '../../domain/experience/adoption.ts';
import type { Experience } from '../../domain/experience/experience.ts';
import type { OrganisationPart } from '../../domain/organisation/organisation.ts';
import { mayAdoptExperienceFor } from '../../domain/organisation/policy.ts';
import { partAndBelow, partsManagedBy } from '../../domain/organisation/tree.ts';
import { instantText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';
import { actorName } from './personName.ts';
import { presentStoryLine } from './presentStoryLine.ts';
import { presentParts } from './presentParts.ts';
import { presentFrame } from './presentFrame.ts';

/** An experience's page; `thanked`: the viewer has thanked for it. */
export function presentExperiencePage(
  experience: Experience,
  thanked: boolean,
  viewer: Viewer,
  asOf: Instant,
): ExperiencePageView {
  const { words } = viewer;
  const { adoptions, sharedAt } = experience;
  const open = unitsOf(viewer).filter(({ id }) => !adoptions.some(({ unitId }) => unitId === id));
  return {
    ...presentFrame(viewer, asOf),
    story: presentStoryLine(experience, viewer),
    whatHappened: experience.whatHappened,
    whatMadeItGood: experience.whatMadeItGood,
    quotation: experience.quotation,
    sharedText: instantText(words, sharedAt),
    thanked,
    adoptions: adoptions.map((adoption) => presentAdoption(adoption, viewer)),
    mayAdoptFor: presentParts(open, viewer),
  };
}

/**
 * The viewer's own unit first, then those that the viewer is in charge of. An editor may speak
 * for every unit and is not offered them all.
 */
function unitsOf({ organisation, person }: Viewer): readonly OrganisationPart[] {
  const own = person.unitId === null ? undefined : organisation.parts.get(person.unitId);
  const managed = partsManagedBy(organisation, person.id).flatMap(({ id }) =>
    partAndBelow(organisation, id),
  );
  return [...new Set([...(own === undefined ? [] : [own]), ...managed])].filter(
    ({ level }) => level === 'unit',
  );
}

function presentAdoption({ unitId, by, at, answer }: Adoption, viewer: Viewer): AdoptionView {
  const { words, organisation, person } = viewer;
  return {
    unit: { code: unitId, text: partName(unitId, viewer) },
    byText: words.t('experiencesView.adoptedBy', {
      name: actorName(words, by, organisation),
      instant: instantText(words, at),
    }),
    answerText: answer === null ? null : words.t(`experiencesView.followUp.${answer.kind}`),
    isOwn: mayAdoptExperienceFor(organisation, person, unitId),
  };
}
