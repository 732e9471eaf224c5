import { addMonths } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Cadence, CollectionMethod, MetricId } from '../metric/metric.ts';
import { cadences, collectionMethods } from '../metric/metric.ts';
import type { MetricState } from '../metric/metricState.ts';
import { isStale, nextDue } from '../metric/period.ts';
import type { Organisation, OrganisationPart, PartId } from '../organisation/organisation.ts';
import { ancestors } from '../organisation/tree.ts';
import {
  usePlaces,
  type CoverageRecords,
  type CoverageStatement,
  type Training,
  type UsePlace,
  type UtilisationNote,
} from './coverageRecords.ts';
import { measuringTime, type MeasuringTime } from './measuringTime.ts';
import { latestOf, newest, newestStatement } from './newest.ts';

/** How a part collects its customers' experience; the strongest that holds. */
export type Collecting =
  /** With metrics of its own, or of a part below it or between it and the city. */
  | { readonly kind: 'measures'; readonly metricIds: readonly MetricId[] }
  /** By what its manager says, outside the product. */
  | { readonly kind: 'states'; readonly year: number }
  /** Only feedback has been logged for it, in the last twelve months. */
  | { readonly kind: 'onlyFeedback'; readonly received: number }
  /** Its manager says that it does not. */
  | { readonly kind: 'statesNot'; readonly year: number }
  /** Nobody has measured anything, or said so this year or the last. */
  | { readonly kind: 'unknown' };

/** What is known of one use: the last time, and how many times in the last twelve months. */
export interface Use {
  readonly last: UtilisationNote | null;
  readonly inLastYear: number;
}

/** Of one unit or subsidiary: does it collect, how, when last, when next, and is it used? */
export interface PartCoverage {
  readonly part: OrganisationPart;
  readonly collecting: Collecting;
  /** The metrics that tell of it, those too that have not been measured yet. */
  readonly metrics: readonly MetricState[];
  readonly methods: readonly CollectionMethod[];
  /** The densest of its rhythms; null when none is known. */
  readonly cadence: Cadence | null;
  readonly lastMeasured: LocalDate | null;
  readonly time: MeasuringTime;
  readonly used: Readonly<Record<UsePlace, Use>>;
  readonly lastTraining: Training | null;
  /** No customer-service training has been held for two years. */
  readonly lacksTraining: boolean;
  /**
   * Nothing has been heard for a year: no figure that still stands, no feedback, and nobody has
   * said that it collects elsewhere.
   */
  readonly isSilent: boolean;
  /** The newest answer to the yearly question. */
  readonly statement: CoverageStatement | null;
}

export interface CoverageInput {
  readonly organisation: Organisation;
  readonly metrics: readonly MetricState[];
  /** Feedback received in the last twelve months, by unit. */
  readonly received: ReadonlyMap<PartId, number>;
  readonly records: CoverageRecords;
  readonly today: LocalDate;
}

/** Months after which a training counts no more. */
const trainingMonths = 24;
/** Months that a statement, a note of use and feedback are looked back. */
const yearMonths = 12;

/** Coverage is told of units and subsidiaries. */
export function isCoveragePart({ level }: Pick<OrganisationPart, 'level'>): boolean {
  return level === 'unit' || level === 'subsidiary';
}

/** Each unit and subsidiary, in the organisation's order. */
export function coverageOfParts(input: CoverageInput): readonly PartCoverage[] {
  const below = partsBelow(input.organisation);
  return [...input.organisation.parts.values()]
    .filter(isCoveragePart)
    .map((part) => partCoverage(part, below.get(part.id) ?? [], input));
}

function partCoverage(
  part: OrganisationPart,
  below: readonly PartId[],
  { organisation, metrics: all, received: receivedBy, records, today }: CoverageInput,
): PartCoverage {
  const above = ancestors(organisation, part.id);
  // A metric of the whole city tells nothing about any of its units.
  const homes = new Set([
    ...[part.id, ...below],
    ...above.filter(({ level }) => level !== 'city').map(({ id }) => id),
  ]);
  const own = all.filter(({ metric: { partId } }) => homes.has(partId));
  // What was measured once is known, but it is measured no more.
  const metrics = own.filter(({ isEnded }) => !isEnded);
  const received = [part.id, ...below].reduce((sum, id) => sum + (receivedBy.get(id) ?? 0), 0);
  const statement = newestStatement(records.statements, part.id);
  const stated =
    statement !== null && statement.collects && stands(statement, today) ? statement : null;
  const lastMeasured = latestOf([
    ...own.map(({ latest }) => latest?.measurement.to ?? null),
    stated?.lastMeasured ?? null,
  ]);
  // A training of an area was for the units below it as well.
  const lineage = new Set([part.id, ...above.map(({ id }) => id)]);
  const lastTraining = newest(
    records.trainings.filter(({ partId, on }) => on <= today && lineage.has(partId)),
  );
  const notes = records.utilisation.filter(({ partId, on }) => partId === part.id && on <= today);
  return {
    part,
    collecting: collectingOf(metrics, statement, received, today),
    metrics,
    methods: methodsOf(metrics, stated),
    cadence: cadenceOf(metrics, stated),
    lastMeasured,
    time: timeOf(metrics, stated, today),
    used: usesOf(notes, today),
    lastTraining,
    lacksTraining: lastTraining === null || isBefore(lastTraining.on, trainingMonths, today),
    isSilent:
      received === 0 &&
      !own.some(({ metric, latest }) => isCurrent(metric.cadence, latest?.measurement.to, today)) &&
      stated === null,
    statement,
  };
}

/** How many times it was used in the last twelve months, wherever. */
export function useInLastYear({ used }: Pick<PartCoverage, 'used'>): number {
  return Object.values(used).reduce((sum, { inLastYear }) => sum + inLastYear, 0);
}

/** Of each part those below it, found in one walk. */
function partsBelow(organisation: Organisation): ReadonlyMap<PartId, readonly PartId[]> {
  const below = new Map<PartId, PartId[]>();
  for (const { id } of organisation.parts.values()) {
    for (const upper of ancestors(organisation, id)) {
      const known = below.get(upper.id);
      if (known === undefined) below.set(upper.id, [id]);
      else known.push(id);
    }
  }
  return below;
}

function collectingOf(
  metrics: readonly MetricState[],
  statement: CoverageStatement | null,
  received: number,
  today: LocalDate,
): Collecting {
  const measuring = metrics.filter(({ latest }) => latest !== null);
  if (measuring.length > 0) {
    return { kind: 'measures', metricIds: measuring.map(({ metric }) => metric.id) };
  }
  const said = statement !== null && stands(statement, today) ? statement : null;
  if (said?.collects === true) return { kind: 'states', year: said.year };
  if (received > 0) return { kind: 'onlyFeedback', received };
  return said === null ? { kind: 'unknown' } : { kind: 'statesNot', year: said.year };
}

/** An answer of this year or the last one: before the yearly question, last year's stands. */
function stands({ year }: CoverageStatement, today: LocalDate): boolean {
  return year >= Number(today.slice(0, 4)) - 1;
}

function methodsOf(
  metrics: readonly MetricState[],
  stated: CoverageStatement | null,
): readonly CollectionMethod[] {
  const found = new Set([...metrics.map(({ metric }) => metric.method), stated?.method ?? null]);
  return collectionMethods.filter((method) => found.has(method));
}

function cadenceOf(
  metrics: readonly MetricState[],
  stated: CoverageStatement | null,
): Cadence | null {
  const found = new Set([...metrics.map(({ metric }) => metric.cadence), stated?.cadence ?? null]);
  return cadences.find((cadence) => found.has(cadence)) ?? null;
}

/**
 * The measurement that is due first decides, and one that has never been made is due at once;
 * where nothing is measured here, what was said does. A rhythm denser than a year is heard of only
 * when it is asked about, once a year, so that it is late a year after what was measured last.
 */
function timeOf(
  metrics: readonly MetricState[],
  stated: CoverageStatement | null,
  today: LocalDate,
): MeasuringTime {
  const due =
    metrics.length > 0
      ? metrics.flatMap((state) => state.nextDue ?? []).sort()[0]
      : statedDue(stated);
  const unmeasured = metrics.filter(({ nextDue: day }) => day === null).length;
  if (unmeasured > 0 && (due === undefined || due >= today)) {
    return { kind: 'unmeasured', metrics: unmeasured };
  }
  if (due !== undefined) return measuringTime(due, today);
  return stated === null ? { kind: 'notMeasured' } : { kind: 'neverYet' };
}

function statedDue(stated: CoverageStatement | null): LocalDate | undefined {
  const { cadence = null, lastMeasured = null } = stated ?? {};
  if (cadence === null || lastMeasured === null) return undefined;
  const [everyYear, asSaid] = [nextDue('yearly', lastMeasured), nextDue(cadence, lastMeasured)];
  return asSaid > everyYear ? asSaid : everyYear;
}

function usesOf(
  notes: readonly UtilisationNote[],
  today: LocalDate,
): Readonly<Record<UsePlace, Use>> {
  const of = (place: UsePlace): Use => {
    const there = notes.filter((note) => note.place === place);
    const recent = there.filter(({ on }) => !isBefore(on, yearMonths, today));
    return { last: newest(there), inLastYear: recent.length };
  };
  const [unit, managementGroup, strategyWork] = usePlaces;
  return {
    unit: of(unit),
    managementGroup: of(managementGroup),
    strategyWork: of(strategyWork),
  };
}

function isCurrent(cadence: Cadence, last: LocalDate | undefined, today: LocalDate): boolean {
  return last !== undefined && !isStale(cadence, last, today);
}

function isBefore(day: LocalDate, months: number, today: LocalDate): boolean {
  return day < addMonths(today, -months);
}
