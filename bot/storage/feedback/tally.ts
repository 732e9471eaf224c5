import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { monthOf } from '../../domain/calendar/localDate.ts';
import type { Feedback, FeedbackKind } from '../../domain/feedback/feedback.ts';
import type { FeedbackCounts } from '../../domain/ports/feedbackStore.ts';

/** How one row of counts changes: what one feedback no longer and what it now adds to it. */
export interface CountChange {
  readonly unitId: string;
  readonly month: string;
  readonly minus: Feedback | null;
  readonly plus: Feedback | null;
}

/**
 * The counts a change touches; none where it counts the same before and after. The counts are
 * a sum over the feedbacks as they are: what is passed to the registry was no feedback, and what
 * was withdrawn is as if never logged, so neither is counted.
 */
export function countChanges(before: Feedback | null, after: Feedback): readonly CountChange[] {
  const minus = before !== null && isCounted(before) ? before : null;
  const plus = isCounted(after) ? after : null;
  if (minus !== null && plus !== null && samePlace(minus, plus)) {
    return sameTally(minus, plus) ? [] : [{ ...placeOf(plus), minus, plus }];
  }
  return [
    ...(minus === null ? [] : [{ ...placeOf(minus), minus, plus: null }]),
    ...(plus === null ? [] : [{ ...placeOf(plus), minus: null, plus }]),
  ];
}

/** The counts with the change applied; null stands for a row that does not exist yet. */
export function changedCounts(counts: FeedbackCounts | null, change: CountChange): FeedbackCounts {
  const { unitId, month, minus, plus } = change;
  const start = counts ?? emptyCounts(unitId, month);
  const removed = minus === null ? start : added(start, minus, -1);
  return plus === null ? removed : added(removed, plus, 1);
}

export function emptyCounts(unitId: string, month: string): FeedbackCounts {
  return {
    unitId,
    month,
    byKind: { praise: 0, criticism: 0, idea: 0, question: 0 },
    byChannel: {},
    byStage: {},
    answeredOnTime: 0,
    answeredLate: 0,
  };
}

function added(counts: FeedbackCounts, feedback: Feedback, by: 1 | -1): FeedbackCounts {
  const { kind, receivedThrough, stageId } = feedback;
  const timing = answerTiming(feedback);
  return {
    unitId: counts.unitId,
    month: counts.month,
    byKind: { ...counts.byKind, [kind]: counts.byKind[kind] + by } satisfies Record<
      FeedbackKind,
      number
    >,
    byChannel: withAdded(counts.byChannel, receivedThrough, by),
    byStage: stageId === null ? counts.byStage : withAdded(counts.byStage, stageId, by),
    answeredOnTime: counts.answeredOnTime + (timing === 'onTime' ? by : 0),
    answeredLate: counts.answeredLate + (timing === 'late' ? by : 0),
  };
}

/** What has come down to nothing is left out, so that equal counts are equal rows. */
function withAdded(
  counted: Readonly<Record<string, number>>,
  name: string,
  by: number,
): Readonly<Record<string, number>> {
  const sums = new Map(Object.entries(counted));
  const sum = (sums.get(name) ?? 0) + by;
  sums.set(name, sum);
  if (sum === 0) sums.delete(name);
  return Object.fromEntries(sums);
}

/** By the day it was answered on in Helsinki; null until answered, or where no day was owed. */
function answerTiming({ answeredAt, answerBy }: Feedback): 'onTime' | 'late' | null {
  if (answeredAt === null || answerBy === null) return null;
  return helsinkiDate(answeredAt) <= answerBy ? 'onTime' : 'late';
}

function isCounted({ state }: Feedback): boolean {
  return state !== 'withdrawn' && state !== 'passedToRegistry';
}

function placeOf({ unitId, receivedOn }: Feedback): { unitId: string; month: string } {
  return { unitId, month: monthOf(receivedOn) };
}

function samePlace(a: Feedback, b: Feedback): boolean {
  return a.unitId === b.unitId && monthOf(a.receivedOn) === monthOf(b.receivedOn);
}

function sameTally(a: Feedback, b: Feedback): boolean {
  return (
    a.kind === b.kind &&
    a.receivedThrough === b.receivedThrough &&
    a.stageId === b.stageId &&
    answerTiming(a) === answerTiming(b)
  );
}
