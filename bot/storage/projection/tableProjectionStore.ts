import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { ProjectionCheck, ProjectionStore } from '../../domain/ports/projectionStore.ts';
import { actionKey } from '../action/actionRows.ts';
import { itemKey as experienceKey } from '../experience/experienceRows.ts';
import { itemKey as feedbackKey } from '../feedback/changeSteps.ts';
import type { Partition } from '../table/partition.ts';
import type { Step } from '../table/row.ts';
import { actionIndex, allActions } from './actionIndex.ts';
import { changedBetween, countsFaults, readCounts } from './countsCheck.ts';
import { allExperiences, experienceIndex } from './experienceIndex.ts';
import { feedbackIndex } from './feedbackIndex.ts';
import { trailFaults } from './trails.ts';
import { indexFaults, type ItemIndex } from './itemIndex.ts';
import { allMetrics, metricIndex } from './metricIndex.ts';
import { writeRepairs } from './writeRepairs.ts';

/** The partitions whose rows are looked at; metrics and actions lie in the same one. */
interface Partitions {
  readonly feedback: Partition;
  readonly experiences: Partition;
  readonly metrics: Partition;
}

const trailsOf = {
  feedbacks: { item: 'item', event: 'event', itemKey: feedbackKey },
  experiences: { item: 'item', event: 'event', itemKey: experienceKey },
  actions: { item: 'action', event: 'action-event', itemKey: actionKey },
} as const;

/** The lists, copies and counts that lie in the partitions of their own items. */
export class TableProjectionStore implements ProjectionStore {
  readonly #partitions: Partitions;

  constructor(partitions: Partitions) {
    this.#partitions = partitions;
  }

  async check(feedbacks: AsyncIterable<Feedback>): Promise<ProjectionCheck> {
    const { feedback: partition } = this.#partitions;
    const before = await readCounts(partition);
    const read = new Map<string, Feedback>();
    for await (const feedback of feedbacks) read.set(feedback.id, feedback);
    const changed = changedBetween(before, await readCounts(partition));
    const counts = countsFaults(read.values(), before, changed);
    const indexes = await checkIndex(partition, feedbackIndex(partition), read);
    const trails = await trailFaults(partition, trailsOf.feedbacks, read);
    return {
      items: read.size,
      differences: [
        ...trails,
        ...indexes.differences,
        ...counts.map(({ difference }) => difference),
      ],
      changedMeanwhile: [...changed],
      repair: () =>
        writeRepairs(partition, [...indexes.repairs, ...counts.map(({ repair }) => [repair])]),
    };
  }

  async checkOthers(): Promise<ProjectionCheck> {
    const { experiences, metrics } = this.#partitions;
    const told = await allExperiences(experiences);
    const measured = await allMetrics(metrics);
    const actions = await allActions(metrics);
    const ofExperiences = await checkIndex(experiences, experienceIndex(experiences), told);
    const ofMetrics = await checkIndex(metrics, metricIndex(metrics), measured);
    const ofActions = await checkIndex(metrics, actionIndex(metrics), actions);
    return {
      items: told.size + measured.size + actions.size,
      differences: [
        ...(await trailFaults(experiences, trailsOf.experiences, told)),
        ...(await trailFaults(metrics, trailsOf.actions, actions)),
        ...[ofExperiences, ofMetrics, ofActions].flatMap(({ differences }) => differences),
      ],
      changedMeanwhile: [],
      repair: async () => {
        await writeRepairs(experiences, ofExperiences.repairs);
        await writeRepairs(metrics, [...ofMetrics.repairs, ...ofActions.repairs]);
      },
    };
  }
}

async function checkIndex<Item>(
  partition: Partition,
  index: ItemIndex<Item>,
  items: ReadonlyMap<string, Item>,
): Promise<{
  readonly differences: ProjectionCheck['differences'];
  readonly repairs: readonly (readonly Step[])[];
}> {
  const faults = await indexFaults(partition, index, items);
  return {
    differences: faults.flatMap(({ differences }) => differences),
    repairs: faults.map(({ repair }) => repair),
  };
}
