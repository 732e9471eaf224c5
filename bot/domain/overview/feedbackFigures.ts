import { addToMonth } from '../calendar/localDate.ts';
import type { Month } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import { feedbackKinds, receivingChannels } from '../feedback/feedback.ts';
import type { FeedbackKind, ReceivingChannel } from '../feedback/feedback.ts';
import type { Organisation, OrganisationPart, StageId } from '../organisation/organisation.ts';
import { partEverKnown } from '../organisation/everKnown.ts';
import { areaOf, unitsBelow } from '../organisation/tree.ts';
import type { FeedbackCounts, OpenFeedback } from '../ports/feedbackStore.ts';
import { praiseToCriticism } from '../statistics/praiseToCriticism.ts';
import type { PraiseToCriticism } from '../statistics/praiseToCriticism.ts';
import { answeredOnTime, type OnTime } from './answeredOnTime.ts';
import { isWithin, twelveMonths } from './twelveMonths.ts';

/** How many feedbacks, and of them how much praise to criticism. */
export interface Tally {
  readonly count: number;
  readonly praise: PraiseToCriticism;
}

export interface PartTally extends Tally {
  readonly part: OrganisationPart;
}

export interface MonthTally extends Tally {
  readonly month: Month;
}

/** Figures of the last twelve months for the city or one area; counts are of items and exact. */
export interface ScopeFigures {
  /** Null for the whole city. */
  readonly area: OrganisationPart | null;
  readonly total: Tally;
  /** Of the city its areas, of an area its units and what else has feedback of its own. */
  readonly parts: readonly PartTally[];
  /** Oldest first, twelve of them. */
  readonly months: readonly MonthTally[];
  readonly kinds: ReadonlyMap<FeedbackKind, number>;
  readonly channels: ReadonlyMap<ReceivingChannel, number>;
  /** In the city's own order; null: no stage was chosen. */
  readonly stages: ReadonlyMap<StageId | null, number>;
  readonly onTime: OnTime;
}

/** What was read from the store for the figures of feedback. */
export interface FeedbackFiguresSource {
  readonly organisation: Organisation;
  /** Of the last twenty-four months. */
  readonly counts: readonly FeedbackCounts[];
  /** Every open feedback that has a day to keep. */
  readonly withDay: readonly OpenFeedback[];
}

/** The whole city first, then each service area and subsidiary. */
export function feedbackFigures(
  source: FeedbackFiguresSource,
  today: LocalDate,
): readonly ScopeFigures[] {
  const { organisation } = source;
  const areas = [...organisation.parts.values()].filter(
    ({ level }) => level === 'serviceArea' || level === 'subsidiary',
  );
  return [null, ...areas].map((area) => scopeFigures(source, area, areas, today));
}

function scopeFigures(
  { organisation, counts, withDay }: FeedbackFiguresSource,
  area: OrganisationPart | null,
  areas: readonly OrganisationPart[],
  today: LocalDate,
): ScopeFigures {
  const isIn = ({ unitId }: { readonly unitId: string }): boolean =>
    area === null || areaOf(organisation, unitId)?.id === area.id;
  const own = counts.filter(isIn);
  const { now } = twelveMonths(today);
  const recent = own.filter(({ month }) => isWithin(month, now));
  const total = tallyOf(own, today);
  const byStage = sumsOf(recent, ({ byStage: stages }) => Object.entries(stages));
  const staged = [...byStage.values()].reduce((sum, count) => sum + count, 0);
  const byKind = sumsOf(recent, ({ byKind: kinds }) => Object.entries(kinds));
  const byChannel = sumsOf(recent, ({ byChannel: channels }) => Object.entries(channels));
  return {
    area,
    total,
    parts: partsOf(organisation, area, areas, own).map(({ part, counts: ofPart }) => ({
      part,
      ...tallyOf(ofPart, today),
    })),
    months: monthsFrom(now.from).map((month) => ({
      month,
      ...monthTally(recent.filter((each) => each.month === month)),
    })),
    kinds: new Map(feedbackKinds.map((kind) => [kind, byKind.get(kind) ?? 0])),
    channels: new Map(receivingChannels.map((channel) => [channel, byChannel.get(channel) ?? 0])),
    stages: new Map([
      ...organisation.stages.map(({ id }) => [id, byStage.get(id) ?? 0] as const),
      ...organisation.former.stages.flatMap(({ id }) => {
        const count = byStage.get(id) ?? 0;
        return count === 0 ? [] : [[id, count] as const];
      }),
      [null, total.count - staged] as const,
    ]),
    onTime: answeredOnTime(own, withDay.filter(isIn), today),
  };
}

interface PartCounts {
  readonly part: OrganisationPart;
  readonly counts: readonly FeedbackCounts[];
}

/** Every area or unit, also those without feedback; other parts where they have some. */
function partsOf(
  organisation: Organisation,
  area: OrganisationPart | null,
  areas: readonly OrganisationPart[],
  counts: readonly FeedbackCounts[],
): readonly PartCounts[] {
  const rowOf = (unitId: string): string =>
    area === null ? (areaOf(organisation, unitId)?.id ?? unitId) : unitId;
  const expected = area === null ? areas : unitsBelow(organisation, area.id);
  const ids = new Set([
    ...expected.map(({ id }) => id),
    ...counts.map(({ unitId }) => rowOf(unitId)),
  ]);
  return [...ids].flatMap((id): PartCounts[] => {
    const part = partEverKnown(organisation, id);
    return part === undefined
      ? []
      : [{ part, counts: counts.filter(({ unitId }) => rowOf(unitId) === id) }];
  });
}

function tallyOf(counts: readonly FeedbackCounts[], today: LocalDate): Tally {
  const { now, before } = twelveMonths(today);
  const recent = counts.filter(({ month }) => isWithin(month, now));
  const earlier = counts.filter(({ month }) => isWithin(month, before));
  return { count: countOf(recent), praise: praiseToCriticism(sidesOf(recent), sidesOf(earlier)) };
}

/** A month alone is compared with nothing. */
function monthTally(counts: readonly FeedbackCounts[]): Tally {
  const none = { praise: 0, criticism: 0 };
  return { count: countOf(counts), praise: praiseToCriticism(sidesOf(counts), none) };
}

function countOf(counts: readonly FeedbackCounts[]): number {
  return counts
    .flatMap(({ byKind }) => Object.values(byKind))
    .reduce((sum, count) => sum + count, 0);
}

function sidesOf(counts: readonly FeedbackCounts[]): {
  readonly praise: number;
  readonly criticism: number;
} {
  return {
    praise: counts.reduce((sum, { byKind }) => sum + byKind.praise, 0),
    criticism: counts.reduce((sum, { byKind }) => sum + byKind.criticism, 0),
  };
}

function sumsOf(
  counts: readonly FeedbackCounts[],
  entriesOf: (counts: FeedbackCounts) => readonly (readonly [string, number])[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [key, count] of counts.flatMap(entriesOf)) {
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}

function monthsFrom(first: Month): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => addToMonth(first, index));
}
