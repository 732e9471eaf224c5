import { addToMonth } from '../calendar/localDate.ts';
import type { Month } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import { feedbackKinds, receivingChannels } from '../feedback/feedback.ts';
import type { FeedbackKind, ReceivingChannel } from '../feedback/feedback.ts';
import type {
  Organisation,
  OrganisationPart,
  PartId,
  StageId,
} from '../organisation/organisation.ts';
import { partEverKnown } from '../organisation/everKnown.ts';
import { shownParts, type ShownParts } from '../disclosure/shownParts.ts';
import { scopeOf } from '../organisation/scope.ts';
import { areaOf, unitsBelow } from '../organisation/tree.ts';
import type { FeedbackCounts, OpenFeedback } from '../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../ports/holidayCalendar.ts';
import { praiseToCriticism } from '../statistics/praiseToCriticism.ts';
import type { PraiseToCriticism } from '../statistics/praiseToCriticism.ts';
import { onTimeWithin, type OnTime } from './answeredOnTime.ts';
import {
  handlingTimes,
  timedAnswers,
  waitingTimes,
  type HandlingTimes,
  type WaitingTimes,
} from './handlingTimes.ts';
import {
  areCrossed,
  kindsByChannel,
  kindsByStage,
  kindSums,
  noKinds,
  totalOf,
  type KindSums,
} from './kindSums.ts';
import { spansOf, twelveMonths } from './twelveMonths.ts';

/** How many feedbacks, and of them how much praise to criticism. */
export interface Tally {
  readonly count: number;
  readonly praise: PraiseToCriticism;
}

export interface MonthTally extends Tally {
  readonly month: Month;
}

/** A part with its months, for charts side by side, and its handling times. */
export interface PartTally extends Tally {
  readonly part: OrganisationPart;
  /** Oldest first, twelve of them. */
  readonly months: readonly MonthTally[];
  /** Null where the counts are not crossed. */
  readonly handling: HandlingTimes | null;
}

/** Figures of the last twelve months for a part of the organisation; counts are exact. */
export interface ScopeFigures {
  /** Null for the whole city. */
  readonly part: OrganisationPart | null;
  readonly total: Tally;
  /** Of the city its areas, of others their units, and what else has feedback of its own. */
  readonly parts: readonly PartTally[];
  /** Oldest first, twelve of them. */
  readonly months: readonly MonthTally[];
  readonly kinds: ReadonlyMap<FeedbackKind, number>;
  readonly channels: ReadonlyMap<ReceivingChannel, number>;
  /** In the city's own order; null: no stage was chosen. */
  readonly stages: ReadonlyMap<StageId | null, number>;
  /** Null while rows of an earlier version are among the counts, which cannot tell these. */
  readonly crossed: {
    readonly channels: ReadonlyMap<ReceivingChannel, Tally>;
    readonly stages: ReadonlyMap<StageId | null, Tally>;
    readonly handling: HandlingTimes;
  } | null;
  readonly waiting: WaitingTimes;
  readonly onTime: OnTime;
}

/** What was read from the store for the figures of feedback. */
export interface FeedbackFiguresSource {
  readonly organisation: Organisation;
  /** Of the last twenty-four months. */
  readonly counts: readonly FeedbackCounts[];
  /** Every open feedback that has a day to keep. */
  readonly withDay: readonly OpenFeedback[];
  readonly calendar: HolidayCalendar;
}

/** The figures of one part with all below it; of the whole city for null and an unknown part. */
export function feedbackFigures(
  source: FeedbackFiguresSource,
  partId: PartId | null,
  today: LocalDate,
): ScopeFigures {
  const { organisation, counts, withDay, calendar } = source;
  const { part, includes } = scopeOf(organisation, partId);
  const own = counts.filter(({ unitId }) => includes(unitId));
  const open = withDay.filter(({ unitId }) => includes(unitId));
  const { recent, earlier } = spansOf(own, today);
  const timesShown = shownParts(organisation, timedAnswers(spansOf(counts, today).recent));
  const waitsShown = shownParts(organisation, openByUnit(withDay));
  const kinds = kindSums(recent);
  const channels = sumsOf(recent, ({ byChannel }) => byChannel);
  const stages = sumsOf(recent, ({ byStage }) => byStage);
  // A stage that the city no longer has keeps what was given to it.
  const stageIds = [
    ...new Set([...organisation.stages.map(({ id }) => id), ...stages.keys()]),
    null,
  ];
  const staged = [...stages.values()].reduce((sum, count) => sum + count, 0);
  return {
    part,
    total: tallyOf(own, today),
    parts: partsOf(organisation, part, own).map((each) => partTally(each, timesShown, today)),
    months: monthsOf(own, today),
    kinds: new Map(feedbackKinds.map((kind) => [kind, kinds[kind]])),
    channels: new Map(receivingChannels.map((channel) => [channel, channels.get(channel) ?? 0])),
    stages: new Map(
      stageIds.map((id) => [id, id === null ? totalOf(kinds) - staged : (stages.get(id) ?? 0)]),
    ),
    crossed: areCrossed(own)
      ? {
          channels: tallies(receivingChannels, kindsByChannel(recent), kindsByChannel(earlier)),
          stages: tallies(stageIds, kindsByStage(recent), kindsByStage(earlier)),
          handling: handlingTimes(recent, timesShown.whole(partId)),
        }
      : null,
    waiting: waitingTimes(open, today, calendar, waitsShown.whole(partId)),
    onTime: onTimeWithin(source, partId, today),
  };
}

function openByUnit(open: readonly OpenFeedback[]): ReadonlyMap<PartId, number> {
  const byUnit = Map.groupBy(open, ({ unitId }) => unitId);
  return new Map([...byUnit].map(([unitId, own]) => [unitId, own.length]));
}

interface PartCounts {
  readonly part: OrganisationPart;
  /** Only what is the part's own: those below it have rows of their own. */
  readonly isOwnAlone: boolean;
  readonly counts: readonly FeedbackCounts[];
}

/** Every area or unit, also those without feedback; other parts where they have some. */
function partsOf(
  organisation: Organisation,
  part: OrganisationPart | null,
  counts: readonly FeedbackCounts[],
): readonly PartCounts[] {
  if (part?.level === 'unit') return [];
  const areas = [...organisation.parts.values()].filter(
    ({ level }) => level === 'serviceArea' || level === 'subsidiary',
  );
  const rowOf = (unitId: string): string =>
    part === null ? (areaOf(organisation, unitId)?.id ?? unitId) : unitId;
  const expected = part === null ? areas : unitsBelow(organisation, part.id);
  const ids = new Set([
    ...expected.map(({ id }) => id),
    ...counts.map(({ unitId }) => rowOf(unitId)),
  ]);
  return [...ids].flatMap((id): PartCounts[] => {
    const own = partEverKnown(organisation, id);
    return own === undefined
      ? []
      : [
          {
            part: own,
            isOwnAlone: part !== null || !areas.some((area) => area.id === id),
            counts: counts.filter(({ unitId }) => rowOf(unitId) === id),
          },
        ];
  });
}

function partTally(
  { part, isOwnAlone, counts }: PartCounts,
  shown: ShownParts,
  today: LocalDate,
): PartTally {
  const isShown = isOwnAlone ? shown.own(part.id) : shown.whole(part.id);

  return {
    part,
    ...tallyOf(counts, today),
    months: monthsOf(counts, today),
    handling: areCrossed(counts) ? handlingTimes(spansOf(counts, today).recent, isShown) : null,
  };
}

function tallyOf(counts: readonly FeedbackCounts[], today: LocalDate): Tally {
  const { recent, earlier } = spansOf(counts, today);
  return tally(kindSums(recent), kindSums(earlier));
}

/** What falls to each channel or stage in the last twelve months, against the twelve before. */
function tallies<Name>(
  names: readonly Name[],
  now: ReadonlyMap<Name, KindSums>,
  before: ReadonlyMap<Name, KindSums>,
): ReadonlyMap<Name, Tally> {
  return new Map(names.map((name) => [name, tally(now.get(name), before.get(name))]));
}

function tally(now: KindSums = noKinds, before: KindSums = noKinds): Tally {
  return { count: totalOf(now), praise: praiseToCriticism(now, before) };
}

/** A month alone is compared with nothing. */
function monthsOf(counts: readonly FeedbackCounts[], today: LocalDate): readonly MonthTally[] {
  const { now } = twelveMonths(today);
  return Array.from({ length: 12 }, (_, index): MonthTally => {
    const month = addToMonth(now.from, index);
    return { month, ...tally(kindSums(counts.filter((each) => each.month === month))) };
  });
}

function sumsOf(
  counts: readonly FeedbackCounts[],
  countedOf: (counts: FeedbackCounts) => Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, count] of counts.flatMap((each) => Object.entries(countedOf(each)))) {
    sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return sums;
}
