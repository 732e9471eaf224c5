import type { Instant } from '../calendar/time.ts';
import { systemActor } from '../organisation/systemActor.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';
import { defaultStages } from '../setUp/defaultStages.ts';

/** Gives a city that has never had stages of the customer's journey the usual ones to begin with. */
export async function seedStages(
  organisations: Pick<OrganisationStore, 'change'>,
  at: Instant,
): Promise<void> {
  await organisations.change(
    ({ stages, former }) =>
      stages.length === 0 && former.stages.length === 0 ? { stages: defaultStages } : null,
    { by: systemActor, at },
  );
}
