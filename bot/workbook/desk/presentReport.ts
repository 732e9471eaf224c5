import type { ImportedRow, ImportPreview, PlacedFault } from '../../contract/importing.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';
import { cellText } from '../compilation/cellText.ts';
import { columnsOf, type ImportKind } from '../columns.ts';
import type { CellValue } from '../compilation/cellValue.ts';
import { headingOf } from '../compilation/heading.ts';
import type { Fault } from '../importFault.ts';
import { isTakenIn, type RecordResult, type StoredChange } from '../outcome.ts';
import type { ImportReport } from '../report.ts';
import { bounded, firstOfEach, groupedFaults, moreThan } from './boundedRows.ts';
import { digest } from '../stableId.ts';
import { readText } from './readText.ts';

/** What an import of another file would do, or has done, worded record by record. */
export function presentReport(
  report: ImportReport,
  isMapped: boolean,
  words: Translator,
): ImportPreview {
  const { kind, records, refused, metrics, partsMade, peopleMade, results } = report;
  const { t } = words;
  const file = { kind, isMapped };
  const shown = firstOfEach(results, ({ outcome }) => ({
    sheet: kind,
    outcome: outcomeOf(outcome),
  }));
  const said = results.map(({ line, label, outcome, cells, changes }) => [
    ...[line, label, outcome, [...cells], changes],
  ]);
  return {
    version: digest(JSON.stringify([kind, said])).slice(0, 32),
    facts: [
      ...(metrics === null ? [] : [t('import.report.metricsKept', { ...metrics })]),
      ...(partsMade === 0 ? [] : [t('import.report.partsMade', { number: partsMade })]),
      ...(peopleMade === 0 ? [] : [t('import.report.peopleMade', { number: peopleMade })]),
    ],
    sheets: [
      {
        ...{ id: kind, name: t(`importing.kind.${kind}`), missing: null, faults: [] },
        counts: { ...records, newerHere: 0, conflict: 0, refused },
      },
    ],
    rows: shown.map((result) => bounded(presentChanged(file, result, report.organisation, words))),
    more: moreThan(shown.length, results.length - records.unchanged, words),
    faultGroups: groupedFaults(
      results.map(({ line, outcome }) => ({ line, faults: faultsOf(outcome, file, words) })),
    ),
    storable: records.added + records.changed,
    hasObstacles: refused > 0,
    isMapped,
  };
}

/** A record with what it would change, before and after, or else as it was read. */
function presentChanged(
  file: ReadFile,
  result: RecordResult,
  organisation: Organisation,
  words: Translator,
): ImportedRow {
  const row = presentResult(file, result, words);
  if (result.changes.length === 0) return row;
  return {
    ...row,
    cells: result.changes.map((change) => presentChange(change, organisation, words)),
  };
}

function presentChange(
  change: StoredChange,
  organisation: Organisation,
  words: Translator,
): ImportedRow['cells'][number] {
  if (change.sheet === null) {
    const { column, stored, written } = change;
    return {
      column: words.t(`import.column.${column}`),
      before: readText(column, stored, words),
      after: readText(column, written, words),
    };
  }
  const { sheet, column, stored, written, isConcealed } = change;
  const textOf = (value: CellValue) => cellText(sheet, column, value, organisation, words);
  return {
    column: headingOf(words, column),
    before: isConcealed ? words.t('compilation.hidden') : textOf(stored),
    after: textOf(written) ?? words.t('compilation.preview.empty'),
  };
}

/** What is in a file, and whether its columns were chosen or are named as ours. */
interface ReadFile {
  readonly kind: ImportKind;
  readonly isMapped: boolean;
}

export function presentResult(
  file: ReadFile,
  { line, label, cells, outcome }: RecordResult,
  words: Translator,
): ImportedRow {
  const name = (['name_fi', 'text', 'metric', 'code'] as const)
    .map((column) => cells.get(column)?.text)
    .find((text) => text !== undefined);
  return {
    ...{ sheet: file.kind, line, why: null },
    label: [name, label].filter((text) => text !== undefined && text !== null).join(', '),
    outcome: outcomeOf(outcome),
    cells: [...cells].map(([column, { text }]) => ({
      column: words.t(`import.column.${column}`),
      before: null,
      after: readText(column, text, words),
    })),
    faults: isTakenIn(outcome) ? [] : faultsOf(outcome, file, words),
  };
}

function outcomeOf(outcome: RecordResult['outcome']): ImportedRow['outcome'] {
  return typeof outcome === 'string' ? outcome : 'refused';
}

function faultsOf(
  outcome: RecordResult['outcome'],
  { kind, isMapped }: ReadFile,
  words: Translator,
): readonly PlacedFault[] {
  if (typeof outcome === 'string') return [];
  return outcome.map(({ code, column, detail }: Fault) => {
    const { t } = words;
    const reason = t(`import.reason.${code}`);
    // What is missing from a file of other columns has no heading there but the name it has here.
    const own = isMapped ? columnsOf[kind].find((each) => each === column) : undefined;
    return {
      place: own === undefined ? headingOrNone(column) : t(`import.column.${own}`),
      reason: detail === '' ? reason : t('compilation.preview.detail', { reason, detail }),
    };
  });
}

/** Empty for a fault of the whole row. */
function headingOrNone(column: string | null): string {
  return column === null || column === '–' ? '' : column;
}
