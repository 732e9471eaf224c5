import { monthOf } from '../../domain/calendar/localDate.ts';
import { answerTiming, isCounted } from '../../domain/feedback/counted.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type {
  CrossedCounts,
  FeedbackCounts,
  KindCounts,
} from '../../domain/ports/feedbackStore.ts';

/** How one row of counts changes: what one feedback no longer and what it now adds to it. */
export interface CountChange {
  readonly unitId: string;
  readonly month: string;
  readonly minus: Feedback | null;
  readonly plus: Feedback | null;
}

/**
 * The counts a change touches; none where it counts the same before and after. The counts are
 * a sum over the feedbacks as they are (`isCounted`).
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
    crossed: { kindsByChannel: {}, kindsByStage: {}, answeredAfter: {}, answeredUntimed: 0 },
  };
}

function added(counts: FeedbackCounts, feedback: Feedback, by: 1 | -1): FeedbackCounts {
  const { kind, receivedThrough, stageId } = feedback;
  const timing = answerTiming(feedback);
  return {
    unitId: counts.unitId,
    month: counts.month,
    byKind: { ...counts.byKind, [kind]: counts.byKind[kind] + by },
    byChannel: withAdded(counts.byChannel, receivedThrough, by),
    byStage: stageId === null ? counts.byStage : withAdded(counts.byStage, stageId, by),
    answeredOnTime: counts.answeredOnTime + (timing === 'onTime' ? by : 0),
    answeredLate: counts.answeredLate + (timing === 'late' ? by : 0),
    crossed: counts.crossed === null ? null : addedCrosswise(counts.crossed, feedback, by),
  };
}

/** A row of an earlier version stays uncrossed: what it already holds cannot be told apart. */
function addedCrosswise(
  crossed: CrossedCounts,
  { kind, receivedThrough, stageId, answeredAt, answeredAfter }: Feedback,
  by: 1 | -1,
): CrossedCounts {
  const { kindsByChannel, kindsByStage } = crossed;
  return {
    kindsByChannel: withKindAdded(kindsByChannel, receivedThrough, kind, by),
    kindsByStage: stageId === null ? kindsByStage : withKindAdded(kindsByStage, stageId, kind, by),
    answeredAfter:
      answeredAt === null || answeredAfter === null
        ? crossed.answeredAfter
        : withAdded(crossed.answeredAfter, String(answeredAfter), by),
    answeredUntimed:
      crossed.answeredUntimed + (answeredAt !== null && answeredAfter === null ? by : 0),
  };
}

/** What has come down to nothing is left out, so that equal counts are equal rows. */
function withAdded(
  counted: Readonly<Record<string, number>>,
  name: string,
  by: number,
): Readonly<Record<string, number>> {
  const sum = (new Map(Object.entries(counted)).get(name) ?? 0) + by;
  return withEntry(counted, name, sum === 0 ? null : sum);
}

function withKindAdded(
  counted: Readonly<Record<string, KindCounts>>,
  name: string,
  kind: string,
  by: number,
): Readonly<Record<string, KindCounts>> {
  const kinds = withAdded(new Map(Object.entries(counted)).get(name) ?? {}, kind, by);
  return withEntry(counted, name, Object.keys(kinds).length === 0 ? null : kinds);
}

/** By way of a map: a stage may have any name, that of an object's own properties too. */
function withEntry<Value>(
  named: Readonly<Record<string, Value>>,
  name: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  const entries = new Map(Object.entries(named));
  if (value === null) entries.delete(name);
  else entries.set(name, value);
  return Object.fromEntries(entries);
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
    answerTiming(a) === answerTiming(b) &&
    (a.answeredAt === null) === (b.answeredAt === null) &&
    a.answeredAfter === b.answeredAfter
  );
}
