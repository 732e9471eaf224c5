import type { LocalDate } from '../calendar/time.ts';
import { isAnswered, sizeOf } from '../metric/answers.ts';
import { isOfPeriod } from '../metric/measurementEntry.ts';
import type { Measurement, Metric, MetricId } from '../metric/metric.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { ancestors } from '../organisation/tree.ts';
import { fewestShown, hiddenCells, isFew, type Cell } from './hiddenCells.ts';
import { byQuestion, type Question } from './sameQuestion.ts';

/** How many people answered in a period. */
export interface AnsweredPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** 0 where nobody has counted them. */
  readonly n: number;
}

/** A metric with all its periods that people answered in. */
export interface AnsweredMetric {
  readonly metric: Question & Pick<Metric, 'method'>;
  readonly answered: readonly AnsweredPeriod[];
}

/** Of the measurements those that people answered; counted events have nobody to tell apart. */
export function answeredPeriods(
  metric: Pick<Metric, 'method'>,
  measurements: readonly Measurement[],
): readonly AnsweredPeriod[] {
  return measurements.flatMap((measurement) => {
    const { from, to, figure } = measurement;
    return figure === null || !isAnswered(metric, measurement)
      ? []
      : [{ from, to, n: sizeOf(figure) ?? 0 }];
  });
}

/** Which results are shown to nobody (docs/numbers.md, "Disclosure control"). */
export interface Disclosure {
  readonly organisation: Organisation;
  /** What was decided of metrics that ask the same, by the id of the first. */
  readonly groups: ReadonlyMap<MetricId, DecidedGroup>;
  /** The measurements, those marked as withheld that must not be shown now. */
  readonly ofCurrent: (
    id: MetricId,
    measurements: readonly Measurement[],
  ) => readonly Measurement[];
  /** The same for what measurements were before they were corrected or removed, newest first. */
  readonly ofFormer: (id: MetricId, former: readonly Measurement[]) => readonly Measurement[];
}

/**
 * Decides about every result of all metrics at once: what is hidden depends on what is shown
 * beside it. The same results give the same decision, whoever asks and wherever it is shown.
 * @param earlier a decision of before: it is taken over where the very same `answered` are given
 */
export function disclosureOf(
  all: readonly AnsweredMetric[],
  organisation: Organisation,
  earlier: Disclosure | null = null,
): Disclosure {
  const known = new Map<MetricId, KnownMetric>();
  const above = new Map<string, readonly string[]>();
  const upward = (partId: string): readonly string[] => {
    const found = above.get(partId) ?? [
      partId,
      ...ancestors(organisation, partId).map(({ id }) => id),
    ];
    above.set(partId, found);
    return found;
  };
  const metrics = all.map(({ metric, answered }): Answered => ({ ...metric, answered }));
  const groups = new Map<MetricId, DecidedGroup>();
  const before = earlier?.organisation === organisation ? earlier.groups : null;
  for (const group of byQuestion(metrics)) {
    const first = group[0]?.id ?? '';
    const decided = before?.get(first);
    const hidden =
      decided !== undefined && isSameGroup(decided.group, group)
        ? decided.hidden
        : hiddenCells(group.flatMap(cellsOf), upward);
    groups.set(first, { group, hidden });
    for (const metric of group) {
      const { id, answered } = metric;
      const own = answered.filter(({ from, to }) => hidden.has(cellKey(id, from, to)));
      const keysOf = (periods: readonly AnsweredPeriod[]): ReadonlySet<string> =>
        new Set(periods.map(({ from, to }) => periodKey(from, to)));
      known.set(id, {
        ...{ metric, group, hidden: keysOf(own) },
        withheld: keysOf(own.filter(({ n }) => n >= fewestShown)),
      });
    }
  }
  return {
    organisation,
    groups,
    ofCurrent: (id, measurements) => {
      const keys = known.get(id)?.withheld;
      if (keys === undefined || keys.size === 0) return measurements;
      return measurements.map((each) =>
        keys.has(periodKey(each.from, each.to)) ? withheld(each) : each,
      );
    },
    ofFormer: (id, former) => {
      const one = known.get(id);
      if (one === undefined) return former;
      const isAlone = one.group.every(
        ({ id: other, partId, answered }) =>
          other === id ||
          answered.length === 0 ||
          !(
            upward(partId).includes(one.metric.partId) || upward(one.metric.partId).includes(partId)
          ),
      );
      const shown: AnsweredPeriod[] = [];
      return former.map((each) => {
        const [period] = answeredPeriods(one.metric, [each]);
        if (period === undefined || period.n < fewestShown) return each;
        if (!mayShowFormer(period, one, isAlone, shown)) return withheld(each);
        shown.push(period);
        return each;
      });
    },
  };
}

type Answered = AnsweredMetric['metric'] & Pick<AnsweredMetric, 'answered'>;

interface DecidedGroup {
  readonly group: readonly Answered[];
  /** Keys of the cells that are hidden. */
  readonly hidden: ReadonlySet<string>;
}

function isSameGroup(one: readonly Answered[], other: readonly Answered[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, partId, answered }, index) => {
      const same = other[index];
      return same?.id === id && same.partId === partId && same.answered === answered;
    })
  );
}

function cellsOf({ id, partId, answered }: Answered): readonly Cell[] {
  return answered.map(({ from, to, n }) => ({ key: cellKey(id, from, to), partId, from, to, n }));
}

interface KnownMetric {
  readonly metric: Answered;
  /** Keys of the periods that are hidden. */
  readonly hidden: ReadonlySet<string>;
  /** Of these, those that have enough answers themselves. */
  readonly withheld: ReadonlySet<string>;
  /** The metrics that ask the same, itself among them. */
  readonly group: readonly Answered[];
}

/**
 * What was corrected or removed stands beside what is shown now: an earlier figure of 20 answers
 * and a present one of 22 give that of two. Where other parts ask the same, only a figure with as
 * many answers as the present one takes its place among theirs without a change.
 */
function mayShowFormer(
  { from, to, n }: AnsweredPeriod,
  { metric: { answered }, hidden }: KnownMetric,
  isAlone: boolean,
  newer: readonly AnsweredPeriod[],
): boolean {
  if (hidden.has(periodKey(from, to))) return false;
  const standing = answered.find((each) => isOfPeriod(each, { from, to }));
  if (!isAlone) return standing?.n === n;
  const current = answered.filter((each) => !hidden.has(periodKey(each.from, each.to)));
  return [...current, ...newer].every((other) => {
    if (isOfPeriod(other, { from, to })) return !isFew(Math.abs(other.n - n));
    return other.to < from || to < other.from;
  });
}

function withheld(measurement: Measurement): Measurement {
  return { ...measurement, withheld: true };
}

function cellKey(id: MetricId, from: LocalDate, to: LocalDate): string {
  return `${id} ${from} ${to}`;
}

function periodKey(from: LocalDate, to: LocalDate): string {
  return `${from} ${to}`;
}
