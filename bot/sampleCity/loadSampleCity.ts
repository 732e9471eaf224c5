import { helsinkiDate } from '../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../domain/calendar/time.ts';
import type { ExperienceStore } from '../domain/ports/experienceStore.ts';
import type { FeedbackStore } from '../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import type { MetricStore } from '../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { loadFeedbacks } from './feedbacks/loadFeedbacks.ts';
import { loadExperiences } from './loadExperiences.ts';
import { sampleMetrics } from './metrics/sampleMetrics.ts';
import { sampleOrganisation, sampleStages } from './organisation.ts';
import { sampleParts } from './parts.ts';
import { samplePeople } from './people.ts';

export interface SampleCityStores {
  readonly organisation: Pick<OrganisationStore, 'save'>;
  readonly metrics: Pick<MetricStore, 'save'>;
  readonly feedbacks: Pick<FeedbackStore, 'commit' | 'find'>;
  readonly experiences: ExperienceStore;
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
  const { organisation, metrics, feedbacks, experiences } = stores;
  for (const { metric, measurements } of sampleMetrics(helsinkiDate(surroundings.now))) {
    await metrics.save(null, metric, measurements);
  }
  await loadFeedbacks({ ...surroundings, feedbacks, organisation: sampleOrganisation });
  await loadExperiences({ ...surroundings, experiences, people: sampleOrganisation.people });
  await organisation.save({ parts: sampleParts, people: samplePeople, stages: sampleStages });
}
