import type {
  JourneyStage,
  Organisation,
  OrganisationPart,
  Person,
  PersonId,
} from '../../domain/organisation/organisation.ts';
import type { Preferences } from '../../domain/preferences/preferences.ts';
import type { CitySettings } from '../../domain/settings/citySettings.ts';

export interface OrganisationChanges {
  readonly parts?: readonly OrganisationPart[];
  readonly people?: readonly Person[];
  readonly stages?: readonly JourneyStage[];
  readonly preferences?: readonly (readonly [PersonId, Preferences])[];
  readonly settings?: CitySettings;
}

/** The organisation with what is given added or put in place of what had the same id. */
export function changedOrganisation(
  organisation: Organisation,
  { parts = [], people = [], stages = [], preferences = [], settings }: OrganisationChanges,
): Organisation {
  return {
    ...organisation,
    parts: withGiven(organisation.parts, parts),
    people: withGiven(organisation.people, people),
    stages: withStages(organisation.stages, stages),
    preferences: new Map([...organisation.preferences, ...preferences]),
    settings: settings ?? organisation.settings,
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
