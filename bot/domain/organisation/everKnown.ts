import type {
  Ended,
  JourneyStage,
  Organisation,
  OrganisationPart,
  PartId,
  Person,
  PersonId,
  StageId,
} from './organisation.ts';

/** The part, whether it still is one or was closed down. */
export function partEverKnown(
  { parts, former }: Pick<Organisation, 'parts' | 'former'>,
  id: PartId,
): OrganisationPart | undefined {
  return parts.get(id) ?? former.parts.get(id);
}

/** The person, whether still here or not. */
export function personEverKnown(
  { people, former }: Pick<Organisation, 'people' | 'former'>,
  id: PersonId,
): Person | undefined {
  return people.get(id) ?? former.people.get(id);
}

/** The stage, whether in use or not. */
export function stageEverKnown(
  { stages, former }: Pick<Organisation, 'stages' | 'former'>,
  id: StageId,
): JourneyStage | undefined {
  return [...stages, ...former.stages].find((stage) => stage.id === id);
}

/** What ended, as it was. */
export function withoutEnd<Thing extends Ended>({
  endedOn: _,
  ...thing
}: Thing): Omit<Thing, 'endedOn'> {
  return thing;
}
