import type { LocalTime } from '../domain/calendar/time.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { askAboutCoverage } from '../domain/useCases/askAboutCoverage.ts';
import type { CoverageAskingDeps } from '../domain/useCases/askAboutCoverage.ts';
import type { Job } from './scheduler.ts';
import { timelyJob } from './timelyJob.ts';

/**
 * Plans the yearly question of coverage for those whose time of the day has come.
 * @param reminderTime of those who have chosen none
 */
export function coverageJob(
  deps: CoverageAskingDeps & { readonly organisations: Pick<OrganisationStore, 'snapshot'> },
  reminderTime: LocalTime,
): Job {
  return timelyJob(
    'coverage questions',
    deps.organisations,
    reminderTime,
    (now, organisation, isTimeFor) => askAboutCoverage(deps, now, organisation, isTimeFor),
  );
}
