import type { LocalTime } from '../domain/calendar/time.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { planFollowUps } from '../domain/useCases/planFollowUps.ts';
import type { FollowUpDeps } from '../domain/useCases/planFollowUps.ts';
import type { Job } from './scheduler.ts';
import { timelyJob } from './timelyJob.ts';

/**
 * Plans the day's cards about measurements that are due and actions past their day, for those
 * whose time of the day has come.
 * @param reminderTime of those who have chosen none
 */
export function measuringJob(
  deps: FollowUpDeps & { readonly organisations: Pick<OrganisationStore, 'snapshot'> },
  reminderTime: LocalTime,
): Job {
  return timelyJob(
    'measuring reminders',
    deps.organisations,
    reminderTime,
    (now, organisation, isTimeFor) => planFollowUps(deps, now, organisation, isTimeFor),
  );
}
