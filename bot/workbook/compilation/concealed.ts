import { estimateOf } from '../../domain/metric/estimateOf.ts';
import type { Measurement, Metric } from '../../domain/metric/metric.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { keyOf, type Compilation } from './compilation.ts';
import { columnsOfFigure, measurementValues } from './rows/measurementRows.ts';
import type { SheetColumn } from './sheets.ts';

/** What a row says that nobody is shown: it would tell what fewer than five have answered. */
export interface Concealed {
  readonly columns: readonly SheetColumn[];
  /** Stands for it where it has to be seen whether it has changed. */
  readonly mark: string;
}

export function isConcealed(concealed: Concealed | null, column: SheetColumn): boolean {
  return concealed?.columns.includes(column) === true;
}

/** Null where all of the measurement may be shown. */
export function concealedOf(measurement: Measurement, metric: Metric): Concealed | null {
  if (estimateOf(measurement, metric).kind !== 'tooFewToShow') return null;
  return { columns: columnsOfFigure(metric.scale.kind), mark: measurement.enteredAt };
}

/** The concealed rows of the compilation's measurements, by their keys. */
export function concealedRows({
  metrics,
}: Pick<Compilation, 'metrics'>): ReadonlyMap<string, Concealed> {
  const histories: readonly MetricHistory[] = [...metrics.values()].map(({ value }) => value);
  return new Map(
    histories.flatMap(({ metric, measurements }) =>
      measurements.flatMap((measurement) => {
        const concealed = concealedOf(measurement, metric);
        return concealed === null
          ? []
          : [[keyOf('measurements', measurementValues(measurement)), concealed] as const];
      }),
    ),
  );
}
