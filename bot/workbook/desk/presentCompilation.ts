import {
  rowOutcomes,
  type ImportedRow,
  type ImportedSheet,
  type ImportPreview,
  type PlacedFault,
} from '../../contract/importing.ts';
import type { Translator } from '../../wording/translator.ts';
import { cellText } from '../compilation/cellText.ts';
import type { FieldChange } from '../compilation/compareRow.ts';
import { headingOf, sheetTitle, versionHeading } from '../compilation/heading.ts';
import { isOwnFault, type CellFault } from '../compilation/import/cellFault.ts';
import { isToStore, type PlannedRow } from '../compilation/import/plannedRow.ts';
import { hasObstacles, type CompilationPreview } from '../compilation/import/previewCompilation.ts';
import { sheetNames, type SheetName } from '../compilation/sheets.ts';
import { bounded, firstOfEach, groupedFaults, moreThan } from './boundedRows.ts';
import { digest } from '../stableId.ts';

/** Ids that are nothing to read. */
const ownIds: readonly string[] = ['action', 'use', 'training'];

/** The preview of a compilation, worded row by row. */
export function presentCompilation(preview: CompilationPreview, words: Translator): ImportPreview {
  const { t } = words;
  const { exported, ignoredSheets, rows, sheetFaults } = preview;
  const shown = firstOfEach(rows, ({ sheet, outcome }) => ({ sheet, outcome: outcome.kind }));
  const decided = rows.map(({ sheet, line, key, outcome }) => [sheet, line, key, outcome]);
  return {
    version: digest(JSON.stringify([decided, sheetFaults])).slice(0, 32),
    facts: [
      ...(exported === null ? [] : [t('compilation.preview.exported', { when: exported })]),
      ...(ignoredSheets.length === 0
        ? []
        : [t('compilation.preview.ignoredSheets', { sheets: ignoredSheets.join(', ') })]),
    ],
    sheets: sheetNames.flatMap((sheet) => presentSheet(sheet, preview, words)),
    rows: shown.map((row) => bounded(presentRow(row, preview, words))),
    more: moreThan(
      shown.length,
      rows.filter(({ outcome }) => outcome.kind !== 'unchanged').length,
      words,
    ),
    faultGroups: groupedFaults(
      rows.map(({ sheet, line, outcome }) => ({
        line,
        faults:
          outcome.kind === 'refused'
            ? outcome.faults.map((fault) => ({
                ...presentFault(sheet, fault, words),
                place: placeOfColumn(sheet, fault, words),
              }))
            : [],
      })),
    ),
    storable: rows.filter(isToStore).length,
    hasObstacles: hasObstacles(preview),
    isMapped: false,
  };
}

function presentSheet(
  sheet: SheetName,
  { rows, missing, sheetFaults }: CompilationPreview,
  words: Translator,
): readonly ImportedSheet[] {
  const left = missing.get(sheet);
  if (left === undefined) return [];
  const own = rows.filter((row) => row.sheet === sheet);
  const counts = rowOutcomes.map(
    (kind) => [kind, own.filter(({ outcome }) => outcome.kind === kind).length] as const,
  );
  return [
    {
      id: sheet,
      name: sheetTitle(words, sheet),
      // Of each outcome there is one.
      counts: Object.fromEntries(counts) as ImportedSheet['counts'],
      missing: left === 0 ? null : words.t('importing.missing', { count: left }),
      faults: sheetFaults
        .filter((each) => each.sheet === sheet)
        .map(({ fault }) => presentFault(sheet, fault, words)),
    },
  ];
}

function presentRow(
  { sheet, line, label, outcome }: PlannedRow,
  { organisation }: CompilationPreview,
  words: Translator,
): ImportedRow {
  const text = (change: FieldChange, value: FieldChange['stored']) =>
    cellText(sheet, change.column, value, organisation, words);
  const cells = (changes: readonly FieldChange[]): ImportedRow['cells'] =>
    changes
      .filter(({ column }) => !ownIds.includes(column))
      .map((change) => ({
        column: headingOf(words, change.column),
        before: change.isConcealed ? words.t('compilation.hidden') : text(change, change.stored),
        after: text(change, change.written) ?? words.t('compilation.preview.empty'),
      }));
  const row = { sheet, line, label, outcome: outcome.kind, why: null, cells: [], faults: [] };
  switch (outcome.kind) {
    case 'unchanged':
      return row;
    case 'added':
    case 'changed':
    case 'newerHere':
      return { ...row, cells: cells(outcome.fields) };
    case 'conflict':
      return {
        ...row,
        why: words.t(`importing.conflict.${outcome.why}`),
        cells: cells(outcome.fields),
      };
    case 'refused':
      return { ...row, faults: outcome.faults.map((fault) => presentFault(sheet, fault, words)) };
  }
}

/** Without the row, so that the same fault of several rows has the same place. */
function placeOfColumn(sheet: SheetName, { column }: CellFault, words: Translator): string {
  const title = sheetTitle(words, sheet);
  if (column === null) return title;
  const heading = column === 'version' ? versionHeading(words) : headingOf(words, column);
  return `${title}, ${heading}`;
}

function presentFault(
  sheet: SheetName,
  { code, cell, detail }: CellFault,
  words: Translator,
): PlacedFault {
  const { t } = words;
  const reason = isOwnFault(code) ? t(`compilation.reason.${code}`) : t(`import.reason.${code}`);
  return {
    place: `${sheetTitle(words, sheet)} ${cell}`,
    reason: detail === '' ? reason : t('compilation.preview.detail', { reason, detail }),
  };
}
