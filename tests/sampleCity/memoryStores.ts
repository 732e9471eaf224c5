import type { Experience } from '../../bot/domain/experience/experience.ts';
import type { Feedback } from '../../bot/domain/feedback/feedback.ts';
import type { ActionChange } from '../../bot/domain/ports/actionStore.ts';
import type { CoverageChange } from '../../bot/domain/ports/coverageStore.ts';
import type { ExperienceChange } from '../../bot/domain/ports/experienceStore.ts';
import type { ExperienceStore } from '../../bot/domain/ports/experienceStore.ts';
import type { FeedbackChange } from '../../bot/domain/ports/feedbackStore.ts';
import type { MetricHistory } from '../../bot/domain/ports/metricStore.ts';
import type { OrganisationStore } from '../../bot/domain/ports/organisationStore.ts';
import type { CommitOutcome, Stored } from '../../bot/domain/ports/storedVersion.ts';
import type { SampleCityStores } from '../../bot/sampleCity/loadSampleCity.ts';

/** Stores that keep what is committed in order, with versions as the real ones have them. */
export class MemoryStores implements SampleCityStores {
  readonly metricRows = new Map<string, MetricHistory>();
  readonly actionChanges: ActionChange[] = [];
  readonly feedbackChanges: FeedbackChange[] = [];
  readonly experienceChanges: ExperienceChange[] = [];
  readonly coverageChanges: CoverageChange[] = [];
  saved: Parameters<OrganisationStore['save']>[0] | null = null;
  /** How many more commits of feedbacks succeed before the store is out of order. */
  feedbackCommitsLeft = Infinity;

  readonly organisation: SampleCityStores['organisation'] = {
    save: (changes) => {
      this.saved = changes;
      return Promise.resolve();
    },
  };

  readonly metrics: SampleCityStores['metrics'] = {
    save: (_before, metric, measurements) => {
      if (this.metricRows.has(metric.id)) return Promise.resolve('exists');
      this.metricRows.set(metric.id, { metric, measurements });
      return Promise.resolve('committed');
    },
  };

  readonly actions: SampleCityStores['actions'] = {
    commit: (change) => Promise.resolve(keep(this.actionChanges, change)),
    find: (id) => Promise.resolve(newest(this.actionChanges, id)),
  };

  readonly feedbacks: SampleCityStores['feedbacks'] = {
    commit: (change) => {
      if (this.feedbackCommitsLeft <= 0) return Promise.reject(new Error('the store is away'));
      this.feedbackCommitsLeft -= 1;
      return Promise.resolve(keep(this.feedbackChanges, change));
    },
    find: (id) => Promise.resolve(newest(this.feedbackChanges, id)),
  };

  readonly experiences: ExperienceStore = {
    commit: (change) => Promise.resolve(keep(this.experienceChanges, change)),
    find: (id) => Promise.resolve(newest(this.experienceChanges, id)),
    findWithThanks: (id, personId) => {
      const experience = newest(this.experienceChanges, id);
      const last = this.experienceChanges.findLast(
        ({ after, thanks }) => after.id === id && thanks?.personId === personId,
      );
      const thankedAt = last?.thanks?.change === 'add' ? last.event.at : null;
      return Promise.resolve(experience === null ? null : { experience, thankedAt });
    },
    recent: noLists,
    search: noLists,
    dueFollowUps: noLists,
    quoting: noLists,
    monthCandidates: noLists,
  };

  readonly coverage: SampleCityStores['coverage'] = {
    change: (change) => {
      this.coverageChanges.push(change);
      return Promise.resolve('committed');
    },
  };

  /** The newest state of every feedback. */
  currentFeedbacks(): readonly Feedback[] {
    return [...new Map(this.feedbackChanges.map(({ after }) => [after.id, after])).values()];
  }

  /** The newest state of every experience. */
  currentExperiences(): readonly Experience[] {
    return [...new Map(this.experienceChanges.map(({ after }) => [after.id, after])).values()];
  }
}

function noLists(): Promise<never> {
  return Promise.reject(new Error('the sample city reads no lists'));
}

interface Change<T> {
  readonly before: Stored<T> | null;
  readonly after: T;
}
interface Revised {
  readonly id: string;
  readonly revision: number;
}

function keep<T extends Revised>(kept: Change<T>[], change: Change<T>): CommitOutcome {
  const present = newest(kept, change.after.id);
  if (change.before === null && present !== null) return 'exists';
  if (change.before?.version !== present?.version) return 'conflict';
  kept.push(change);
  return 'committed';
}

function newest<T extends Revised>(kept: readonly Change<T>[], id: string): Stored<T> | null {
  const value = kept.findLast(({ after }) => after.id === id)?.after;
  return value === undefined ? null : { value, version: `v${String(value.revision)}` };
}
