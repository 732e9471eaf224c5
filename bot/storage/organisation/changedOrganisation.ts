import type {
  JourneyStage,
  Organisation,
  OrganisationPart,
  Person,
} from '../../domain/organisation/organisation.ts';

export interface OrganisationChanges {
  readonly parts?: readonly OrganisationPart[];
  readonly people?: readonly Person[];
  readonly stages?: readonly JourneyStage[];
}

/** The organisation with what is given added or put in place of what had the same id. */
export function changedOrganisation(
  organisation: Organisation,
  { parts = [], people = [], stages = [] }: OrganisationChanges,
): Organisation {
  return {
    parts: withGiven(organisation.parts, parts),
    people: withGiven(organisation.people, people),
    stages: withStages(organisation.stages, stages),
  };
}

function withGiven<Thing extends { readonly id: string }>(
  existing: ReadonlyMap<string, Thing>,
  given: readonly Thing[],
): ReadonlyMap<string, Thing> {
  return new Map([...existing, ...given.map((each) => [each.id, each] as const)]);
}

/** Whoever gives all the stages gives their order too; otherwise new ones come last. */
function withStages(
  existing: readonly JourneyStage[],
  given: readonly JourneyStage[],
): readonly JourneyStage[] {
  const givenIds = new Set(given.map(({ id }) => id));
  const merged = withGiven(new Map(existing.map((stage) => [stage.id, stage])), given);
  if (!existing.every(({ id }) => givenIds.has(id))) return [...merged.values()];
  return [...givenIds].flatMap((id) => merged.get(id) ?? []);
}
