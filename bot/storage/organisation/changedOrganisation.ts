import type {
  Ended,
  JourneyStage,
  Organisation,
  PersonId,
} from '../../domain/organisation/organisation.ts';
import type { OrganisationChange } from '../../domain/ports/organisationStore.ts';
import type { Preferences } from '../../domain/preferences/preferences.ts';

export interface OrganisationChanges extends OrganisationChange {
  readonly preferences?: readonly (readonly [PersonId, Preferences])[];
}

/**
 * The organisation with what is given added or put in place of what had the same id. What ended is
 * among what it had, and what is given again is not.
 */
export function changedOrganisation(
  organisation: Organisation,
  { parts = [], people = [], stages = [], preferences = [], ended, settings }: OrganisationChanges,
): Organisation {
  const { former } = organisation;
  return {
    ...organisation,
    parts: withGiven(organisation.parts, parts, ended?.parts),
    people: withGiven(organisation.people, people, ended?.people),
    stages: withoutIds(withStages(organisation.stages, stages), ended?.stages),
    former: {
      parts: withGiven(former.parts, ended?.parts ?? [], parts),
      people: withGiven(former.people, ended?.people ?? [], people),
      stages: endedStages(former.stages, ended?.stages ?? [], stages),
    },
    preferences: new Map([...organisation.preferences, ...preferences]),
    settings: settings ?? organisation.settings,
  };
}

type Known = readonly { readonly id: string }[];

function withGiven<Thing extends { readonly id: string }>(
  existing: ReadonlyMap<string, Thing>,
  given: readonly Thing[],
  gone: Known = [],
): ReadonlyMap<string, Thing> {
  const after = new Map([...existing, ...given.map((each) => [each.id, each] as const)]);
  for (const { id } of gone) after.delete(id);
  return after;
}

function endedStages(
  existing: readonly (JourneyStage & Ended)[],
  ended: readonly (JourneyStage & Ended)[],
  restored: readonly JourneyStage[],
): readonly (JourneyStage & Ended)[] {
  return [...withoutIds(withoutIds(existing, ended), restored), ...ended];
}

function withoutIds<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  gone: Known = [],
): readonly Thing[] {
  return things.filter(({ id }) => !gone.some((each) => each.id === id));
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
