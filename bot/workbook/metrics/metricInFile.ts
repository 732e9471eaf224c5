import { isDeepStrictEqual } from 'node:util';
import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { Measurement, Target } from '../../domain/metric/metric.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import type { CellReader } from '../cells/cellReader.ts';

/** The metric's targets and measurements as the file's rows are taken in one by one. */
export class MetricInFile {
  readonly changed: Measurement[] = [];
  targets: readonly Target[];
  readonly #measured = new Map<string, Measurement>();
  readonly #lines = new Map<string, number>();

  constructor(stored: MetricHistory | null) {
    this.targets = stored?.metric.targets ?? [];
    for (const measurement of stored?.measurements ?? []) {
      this.#measured.set(keyOf(measurement), measurement);
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

  checkPeriod(measured: Measurement, line: number, reader: CellReader): void {
    const first = this.#lines.get(keyOf(measured));
    if (first !== undefined) reader.fault('periodTwice', 'period', String(first));
    else if (reader.faults.length === 0) this.#lines.set(keyOf(measured), line);
  }

  addMeasurement(measurement: Measurement): 'added' | 'changed' | 'unchanged' {
    const key = keyOf(measurement);
    const known = this.#measured.get(key);
    const { enteredBy, enteredAt } = known ?? measurement;
    if (isDeepStrictEqual(known, { ...measurement, enteredBy, enteredAt })) return 'unchanged';
    this.#measured.set(key, measurement);
    this.changed.push(measurement);
    return known === undefined ? 'added' : 'changed';
  }
}

function keyOf({ from, to }: Pick<Measurement, 'from' | 'to'>): string {
  return `${from}/${to}`;
}
