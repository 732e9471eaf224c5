import { feedbackKinds } from '../feedback/feedback.ts';
import type { FeedbackKind, ReceivingChannel } from '../feedback/feedback.ts';
import type { StageId } from '../organisation/organisation.ts';
import type { CrossedCounts, FeedbackCounts, KindCounts } from '../ports/feedbackStore.ts';

export type KindSums = Readonly<Record<FeedbackKind, number>>;

export const noKinds: KindSums = { praise: 0, criticism: 0, idea: 0, question: 0 };

/** False where a row that counts something is of an earlier version, so that nothing is told apart. */
export function areCrossed(counts: readonly FeedbackCounts[]): boolean {
  return counts.every(({ crossed, byKind }) => crossed !== null || totalOf(byKind) === 0);
}

export function kindSums(counts: readonly FeedbackCounts[]): KindSums {
  return counts.map(({ byKind }) => byKind).reduce(joinedKinds, noKinds);
}

/** Kinds by channel, of counts that are crossed (`areCrossed`). */
export function kindsByChannel(
  counts: readonly FeedbackCounts[],
): ReadonlyMap<ReceivingChannel, KindSums> {
  return sumsOf(counts, ({ kindsByChannel: named }) => named) as ReadonlyMap<
    ReceivingChannel,
    KindSums
  >;
}

/** Kinds by stage, of counts that are crossed; what has no stage is under null. */
export function kindsByStage(
  counts: readonly FeedbackCounts[],
): ReadonlyMap<StageId | null, KindSums> {
  const staged = sumsOf(counts, ({ kindsByStage: named }) => named);
  const others = [...staged.values()].reduce(minus, kindSums(counts));
  return new Map<StageId | null, KindSums>([...staged, [null, others]]);
}

export function totalOf(kinds: KindSums): number {
  return feedbackKinds.reduce((sum, kind) => sum + kinds[kind], 0);
}

function sumsOf(
  counts: readonly FeedbackCounts[],
  namedOf: (crossed: CrossedCounts) => Readonly<Record<string, KindCounts | undefined>>,
): ReadonlyMap<string, KindSums> {
  const sums = new Map<string, KindSums>();
  for (const { crossed } of counts) {
    for (const [name, kinds] of crossed === null ? [] : Object.entries(namedOf(crossed))) {
      sums.set(name, joinedKinds(sums.get(name) ?? noKinds, { ...noKinds, ...kinds }));
    }
  }
  return sums;
}

function joinedKinds(one: KindSums, other: KindSums): KindSums {
  return added(one, other, 1);
}

function minus(one: KindSums, other: KindSums): KindSums {
  return added(one, other, -1);
}

function added(one: KindSums, other: KindSums, times: 1 | -1): KindSums {
  return {
    praise: one.praise + times * other.praise,
    criticism: one.criticism + times * other.criticism,
    idea: one.idea + times * other.idea,
    question: one.question + times * other.question,
  };
}
