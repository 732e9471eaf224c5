import type { ActionId, CorrectiveAction } from '../../domain/action/action.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { CoverageRecords } from '../../domain/coverage/coverageRecords.ts';
import { isCoveragePart } from '../../domain/coverage/partCoverage.ts';
import type { Metric, MetricId, Target } from '../../domain/metric/metric.ts';
import type { Organisation, PartId } from '../../domain/organisation/organisation.ts';
import type { ActionStore } from '../../domain/ports/actionStore.ts';
import type { CoverageStore } from '../../domain/ports/coverageStore.ts';
import type { MetricHistory, MetricStore } from '../../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import type { Stored } from '../../domain/ports/storedVersion.ts';
import { eachOf } from '../eachOf.ts';
import { untold, type TellProgress } from '../progress.ts';
import { actionValues } from './rows/actionRows.ts';
import {
  statementValues,
  trainingValues,
  unansweredValues,
  useValues,
} from './rows/coverageRows.ts';
import { metricValues } from './rows/metricRows.ts';
import { measurementValues } from './rows/measurementRows.ts';
import { partValues, personValues } from './rows/organisationRows.ts';
import { targetValues } from './rows/targetRows.ts';
import type { CellValues } from './cellValue.ts';
import type { RowOf, SheetName } from './sheets.ts';

/** What the compilation is read from. */
export interface CompilationStores {
  readonly metrics: Pick<MetricStore, 'find' | 'summaries'>;
  readonly organisation: Pick<OrganisationStore, 'snapshot'>;
  readonly actions: Pick<ActionStore, 'all'>;
  readonly coverage: Pick<CoverageStore, 'all'>;
}

/** Everything that the workbook tells of, as of a moment. */
export interface Compilation {
  readonly at: Instant;
  readonly today: string;
  readonly organisation: Organisation;
  /** With the version that each was read in. */
  readonly metrics: ReadonlyMap<MetricId, Stored<MetricHistory>>;
  /** Those about metrics, the one due first at first. */
  readonly actions: ReadonlyMap<ActionId, CorrectiveAction>;
  /** Those that come of feedbacks: they are for the feedbacks' readers, and in no workbook. */
  readonly actionsOfFeedbacks: ReadonlySet<ActionId>;
  /** What people have noted of coverage. */
  readonly noted: CoverageRecords;
}

/** How many metrics are read or written at the same time. */
export const atOnce = 8;

/** Reads the whole compilation: the organisation, each metric with its measurements, and the rest. */
export async function readStores(
  stores: CompilationStores,
  at: Instant,
  tell: TellProgress = untold,
): Promise<Compilation> {
  const [organisation, summaries, actions, noted] = await Promise.all([
    stores.organisation.snapshot(),
    stores.metrics.summaries(),
    stores.actions.all(),
    stores.coverage.all(),
  ]);
  let read = 0;
  const histories = await eachOf(summaries, atOnce, async ({ metric }) => {
    const found = await stores.metrics.find(metric.id);
    read += 1;
    await tell('stored', read, summaries.length);
    return found;
  });
  const metrics = histories.flatMap((found) =>
    found === null ? [] : [[found.value.metric.id, found] as const],
  );
  return {
    at,
    today: helsinkiDate(at),
    organisation,
    metrics: new Map(metrics.sort(([a], [b]) => (a < b ? -1 : 1))),
    actions: new Map(
      actions
        .filter(({ about }) => about.kind === 'metric')
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .map((each) => [each.id, each]),
    ),
    actionsOfFeedbacks: new Set(
      actions.flatMap(({ id, about }) => (about.kind === 'feedback' ? [id] : [])),
    ),
    noted,
  };
}

/** What identifies a row of the sheet. */
export function keyOf<Sheet extends SheetName>(sheet: Sheet, row: RowOf<Sheet>): string {
  const keys = {
    organisation: ['code'],
    people: ['person'],
    metrics: ['metric'],
    targets: ['metric', 'target_valid_from'],
    measurements: ['metric', 'period_from', 'period_to'],
    actions: ['action'],
    coverage: ['unit', 'year'],
    uses: ['use'],
    trainings: ['training'],
  } as const satisfies Record<SheetName, readonly string[]>;
  const values: CellValues = row;
  return keys[sheet].map((column) => String(values[column] ?? '')).join(' ');
}

/** What each sheet says of the compilation, in its order. */
export type StoredRows = { readonly [Sheet in SheetName]: readonly RowOf<Sheet>[] };

export function storedRows(compilation: Compilation): StoredRows {
  const { organisation, metrics, actions, noted } = compilation;
  const histories = [...metrics.values()].map(({ value }) => value);
  return {
    organisation: [...organisation.parts.values()].map(partValues),
    people: [...organisation.people.values()].map(personValues),
    metrics: histories.map(({ metric }) => metricValues(metric)),
    targets: histories.flatMap(({ metric }) =>
      targetsOf(metric).map((t) => targetValues(metric.id, t)),
    ),
    measurements: histories.flatMap(({ measurements }) => measurements.map(measurementValues)),
    actions: [...actions.values()].map(actionValues),
    coverage: [...organisation.parts.values()]
      .filter(isCoveragePart)
      .map(({ id }) => statedValues(compilation, id, yearOf(compilation))),
    uses: noted.utilisation.map(useValues),
    trainings: noted.trainings.map(trainingValues),
  };
}

/** What has been said of the part in the year; a row that says nothing where nobody has. */
export function statedValues(
  { noted }: Pick<Compilation, 'noted'>,
  unit: PartId,
  year: number,
): RowOf<'coverage'> {
  const said = noted.statements.find((each) => each.partId === unit && each.year === year);
  return said === undefined ? unansweredValues(unit, year) : statementValues(said);
}

export function yearOf({ today }: Pick<Compilation, 'today'>): number {
  return Number(today.slice(0, 4));
}

/** One of each day: of two that hold from the same day the one set later counts. */
export function targetsOf({ targets }: Pick<Metric, 'targets'>): readonly Target[] {
  const byDay = new Map<string, Target>();
  for (const target of targets) {
    const known = byDay.get(target.validFrom);
    if (known === undefined || known.setAt <= target.setAt) byDay.set(target.validFrom, target);
  }
  return [...byDay.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}
