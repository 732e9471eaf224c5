import { isDeepStrictEqual } from 'node:util';
import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { Measurement, Target } from '../../domain/metric/metric.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import type { CellReader } from '../cells/cellReader.ts';
import { concealedOf } from '../compilation/concealed.ts';

/** The metric's targets and measurements as the file's rows are taken in one by one. */
export class MetricInFile {
  readonly changed: Measurement[] = [];
  targets: readonly Target[];
  readonly #measured = new Map<string, Measurement>();
  readonly #lines = new Map<string, number>();
  readonly #concealed = new Set<string>();

  constructor(stored: MetricHistory | null) {
    this.targets = stored?.metric.targets ?? [];
    for (const measurement of stored?.measurements ?? []) {
      this.#measured.set(keyOf(measurement), measurement);
      const isConcealed = stored !== null && concealedOf(measurement, stored.metric) !== null;
      if (isConcealed) this.#concealed.add(keyOf(measurement));
    }
  }

  /** A target once set is history: another value needs another day from which it is valid. */
  checkTarget(target: Pick<Target, 'validFrom' | 'goal' | 'justification'>, reader: CellReader) {
    const known = this.targets.find(({ validFrom }) => validFrom === target.validFrom);
    if (known === undefined) return;
    const { goal, justification } = known;
    const same = isDeepStrictEqual(goal, target.goal) && justification === target.justification;
    if (!same) reader.fault('targetAlreadySet', 'target', target.validFrom);
  }

  addTarget(target: Omit<Target, 'setBy' | 'setAt'>, { by, at }: ChangedBy) {
    if (this.targets.some(({ validFrom }) => validFrom === target.validFrom)) return 'unchanged';
    this.targets = [...this.targets, { ...target, setBy: by, setAt: at }].sort((a, b) =>
      a.validFrom < b.validFrom ? -1 : 1,
    );
    return 'changed';
  }

  /** What is stored, with what the rows have added. */
  get measured(): readonly Measurement[] {
    return [...this.#measured.values()];
  }

  checkPeriod(measured: Measurement, line: number, reader: CellReader): void {
    const first = this.#lines.get(keyOf(measured));
    if (first !== undefined) reader.fault('periodTwice', 'period', String(first));
    else if (reader.faults.length === 0) this.#lines.set(keyOf(measured), line);
  }

  addMeasurement(measurement: Measurement): 'added' | 'changed' | 'unchanged' {
    const key = keyOf(measurement);
    const known = this.#measured.get(key);
    const { enteredBy, enteredAt } = known ?? measurement;
    const isSame = isDeepStrictEqual(known, { ...measurement, enteredBy, enteredAt });
    // Were the same figure left alone, a file could find out a concealed one by guessing.
    if (isSame && !this.#concealed.has(key)) return 'unchanged';
    this.#measured.set(key, measurement);
    this.changed.push(measurement);
    return known === undefined ? 'added' : 'changed';
  }
}

function keyOf({ from, to }: Pick<Measurement, 'from' | 'to'>): string {
  return `${from}/${to}`;
}
