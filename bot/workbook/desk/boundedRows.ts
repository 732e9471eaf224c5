import type { FaultGroup, ImportedRow, PlacedFault, RowOutcome } from '../../contract/importing.ts';
import type { Translator } from '../../wording/translator.ts';

/** So many rows of each sheet and outcome are shown: enough to look at, whatever the file has. */
const mostShown = 200;
/** So much of a cell is shown. */
const longestText = 500;
/** So many groups of faults are told, the largest first. */
const mostGroups = 20;

/** What a row is told by: its sheet and what becomes of it. */
interface Placed {
  readonly sheet: string;
  readonly outcome: RowOutcome;
}

/** The first rows of each sheet and outcome, in the file's order; those that change nothing aside. */
export function firstOfEach<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => Placed,
): readonly Row[] {
  const seen = new Map<string, number>();
  return rows.filter((row) => {
    const { sheet, outcome } = placeOf(row);
    if (outcome === 'unchanged') return false;
    const key = `${sheet} ${outcome}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < mostShown;
  });
}

/** In words, that not all rows are shown; null when they are. */
export function moreThan(shown: number, all: number, { t }: Translator): string | null {
  return shown === all ? null : t('importing.more', { shown, all, most: mostShown });
}

/** The row with no more of its texts than can be looked at. */
export function bounded(row: ImportedRow): ImportedRow {
  return {
    ...row,
    label: shortened(row.label),
    cells: row.cells.map(({ column, before, after }) => ({
      column,
      before: before === null ? null : shortened(before),
      after: shortened(after),
    })),
    faults: row.faults.map(boundedFault),
  };
}

/** The same fault of several rows is one group; the most frequent first, those of one row left out. */
export function groupedFaults(
  rows: readonly { readonly line: number; readonly faults: readonly PlacedFault[] }[],
): readonly FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const { line, faults } of rows) {
    for (const fault of faults) {
      const key = JSON.stringify([fault.place, fault.reason]);
      const known = groups.get(key) ?? { ...boundedFault(fault), firstLine: line, count: 0 };
      groups.set(key, { ...known, count: known.count + 1 });
    }
  }
  return [...groups.values()]
    .filter(({ count }) => count > 1)
    .sort((one, other) => other.count - one.count)
    .slice(0, mostGroups);
}

function boundedFault({ place, reason }: PlacedFault): PlacedFault {
  return { place: shortened(place), reason: shortened(reason) };
}

/** As much of a text as can be looked at. */
export function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
