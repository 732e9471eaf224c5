import type { ImportedRow, ImportPreview, PlacedFault } from '../../contract/importing.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';
import { cellText } from '../compilation/cellText.ts';
import type { CellValue } from '../compilation/cellValue.ts';
import { headingOf } from '../compilation/heading.ts';
import type { Fault } from '../importFault.ts';
import { isTakenIn, type RecordResult, type StoredChange } from '../outcome.ts';
import type { ImportReport } from '../report.ts';
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
    rows: results
      .filter(({ outcome }) => outcome !== 'unchanged')
      .map((result) => presentChanged(kind, result, report.organisation, words)),
    storable: records.added + records.changed,
    hasObstacles: refused > 0,
    isMapped,
  };
}

/** A record with what it would change, before and after, or else as it was read. */
function presentChanged(
  kind: string,
  result: RecordResult,
  organisation: Organisation,
  words: Translator,
): ImportedRow {
  const row = presentResult(kind, result, words);
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
  const { sheet, column, stored, written } = change;
  const textOf = (value: CellValue) => cellText(sheet, column, value, organisation, words);
  return {
    column: headingOf(words, column),
    before: textOf(stored),
    after: textOf(written) ?? words.t('compilation.preview.empty'),
  };
}

export function presentResult(
  sheet: string,
  { line, label, cells, outcome }: RecordResult,
  words: Translator,
): ImportedRow {
  const name = (['name_fi', 'text', 'metric', 'code'] as const)
    .map((column) => cells.get(column)?.text)
    .find((text) => text !== undefined);
  return {
    ...{ sheet, line, why: null },
    label: [name, label].filter((text) => text !== undefined && text !== null).join(', '),
    outcome: typeof outcome === 'string' ? outcome : 'refused',
    cells: [...cells].map(([column, { text }]) => ({
      column: words.t(`import.column.${column}`),
      before: null,
      after: readText(column, text, words),
    })),
    faults: isTakenIn(outcome) ? [] : faultsOf(outcome, line, words),
  };
}

function faultsOf(
  outcome: RecordResult['outcome'],
  line: number,
  words: Translator,
): readonly PlacedFault[] {
  if (typeof outcome === 'string') return [];
  return outcome.map(({ code, column, detail }: Fault) => {
    const { t } = words;
    const reason = t(`import.reason.${code}`);
    return {
      place: [t('compilation.preview.line', { line: String(line) }), column]
        .filter((text) => text !== null && text !== '–')
        .join(', '),
      reason: detail === '' ? reason : t('compilation.preview.detail', { reason, detail }),
    };
  });
}
