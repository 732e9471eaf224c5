import { helsinkiDate } from '../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../domain/calendar/time.ts';
import { importActor } from '../domain/organisation/importActor.ts';
import type { ActionStore } from '../domain/ports/actionStore.ts';
import type { CoverageChange, CoverageStore } from '../domain/ports/coverageStore.ts';
import type { ExperienceStore } from '../domain/ports/experienceStore.ts';
import type { FeedbackStore } from '../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import type { MetricStore } from '../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { sampleCoverage } from './coverage.ts';
import { loadFeedbacks } from './feedbacks/loadFeedbacks.ts';
import { loadActions } from './loadActions.ts';
import { loadExperiences } from './loadExperiences.ts';
import { sampleMetrics } from './metrics/sampleMetrics.ts';
import { defaultStages } from '../domain/setUp/defaultStages.ts';
import { sampleOrganisation } from './organisation.ts';
import { sampleParts } from './parts.ts';
import { samplePeople } from './people.ts';

export interface SampleCityStores {
  readonly organisation: Pick<OrganisationStore, 'save'>;
  readonly metrics: Pick<MetricStore, 'save'>;
  readonly actions: Pick<ActionStore, 'commit' | 'find'>;
  readonly feedbacks: Pick<FeedbackStore, 'commit' | 'find'>;
  readonly experiences: ExperienceStore;
  readonly coverage: Pick<CoverageStore, 'change'>;
}

/**
 * Fills the stores with the sample city as of `now`; the same `now` and the same numbers from
 * `random` give the same rows. The organisation is written last: a store whose organisation is
 * empty has not been filled to the end, and loading again goes on from where it stopped.
 */
export async function loadSampleCity(
  stores: SampleCityStores,
  surroundings: {
    readonly now: Instant;
    /** From 0 up to but not including 1; draws the references. */
    readonly random: () => number;
    readonly calendar: HolidayCalendar;
  },
): Promise<void> {
  const { organisation, metrics, actions, feedbacks, experiences, coverage } = stores;
  const changedBy = { by: importActor, at: surroundings.now };
  const today = helsinkiDate(surroundings.now);
  for (const { metric, measurements } of sampleMetrics(today)) {
    await metrics.save(null, metric, measurements, changedBy);
  }
  await loadActions(actions, surroundings.now);
  await loadFeedbacks({ ...surroundings, feedbacks, organisation: sampleOrganisation });
  await loadExperiences({ ...surroundings, experiences, people: sampleOrganisation.people });
  const { statements, utilisation, trainings } = sampleCoverage(today);
  const changes: readonly CoverageChange[] = [
    ...statements.map((after) => ({ kind: 'statement', before: null, after }) as const),
    ...utilisation.map((after) => ({ kind: 'utilisation', before: null, after }) as const),
    ...trainings.map((after) => ({ kind: 'training', before: null, after }) as const),
  ];
  for (const change of changes) await coverage.change(change);
  await organisation.save(
    { parts: sampleParts, people: samplePeople, stages: defaultStages },
    changedBy,
  );
}
