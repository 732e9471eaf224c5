import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { Metric, MetricId, Target } from '../../domain/metric/metric.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { MetricHistory, MetricStore } from '../../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import type { Stored } from '../../domain/ports/storedVersion.ts';
import { eachOf } from '../eachOf.ts';
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
}

/** Everything that the workbook tells of, as of a moment. */
export interface Compilation {
  readonly at: Instant;
  readonly today: string;
  readonly organisation: Organisation;
  /** With the version that each was read in. */
  readonly metrics: ReadonlyMap<MetricId, Stored<MetricHistory>>;
}

/** How many metrics are read or written at the same time. */
export const atOnce = 8;

/** Reads the whole compilation: the organisation, and each metric with its measurements. */
export async function readStores(stores: CompilationStores, at: Instant): Promise<Compilation> {
  const [organisation, summaries] = await Promise.all([
    stores.organisation.snapshot(),
    stores.metrics.summaries(),
  ]);
  const histories = await eachOf(summaries, atOnce, ({ metric }) => stores.metrics.find(metric.id));
  const metrics = histories.flatMap((found) =>
    found === null ? [] : [[found.value.metric.id, found] as const],
  );
  return {
    at,
    today: helsinkiDate(at),
    organisation,
    metrics: new Map(metrics.sort(([a], [b]) => (a < b ? -1 : 1))),
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
  } as const satisfies Record<SheetName, readonly string[]>;
  const values: CellValues = row;
  return keys[sheet].map((column) => String(values[column] ?? '')).join(' ');
}

/** What each sheet says of the compilation, in its order. */
export interface StoredRows {
  readonly organisation: readonly RowOf<'organisation'>[];
  readonly people: readonly RowOf<'people'>[];
  readonly metrics: readonly RowOf<'metrics'>[];
  readonly targets: readonly RowOf<'targets'>[];
  readonly measurements: readonly RowOf<'measurements'>[];
}

export function storedRows({ organisation, metrics }: Compilation): StoredRows {
  const histories = [...metrics.values()].map(({ value }) => value);
  return {
    organisation: [...organisation.parts.values()].map(partValues),
    people: [...organisation.people.values()].map(personValues),
    metrics: histories.map(({ metric }) => metricValues(metric)),
    targets: histories.flatMap(({ metric }) =>
      targetsOf(metric).map((t) => targetValues(metric.id, t)),
    ),
    measurements: histories.flatMap(({ measurements }) => measurements.map(measurementValues)),
  };
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
