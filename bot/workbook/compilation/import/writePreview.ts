import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { Translator } from '../../../wording/translator.ts';
import { cellText } from '../cellText.ts';
import type { FieldChange } from '../compareRow.ts';
import { headingOf, sheetTitle } from '../heading.ts';
import { sheetNames, type SheetName } from '../sheets.ts';
import { isOwnFault, type CellFault } from './cellFault.ts';
import type { PlannedRow, RowOutcome } from './plannedRow.ts';
import type { CompilationPreview } from './previewCompilation.ts';

/** Of each sheet so many rows of a kind are listed, unless all are asked for. */
const listedOfEachKind = 10;
const told = ['refused', 'conflict', 'newerHere', 'changed', 'added'] as const;

/** The preview as lines of text in the reader's language. */
export function writePreview(
  preview: CompilationPreview,
  words: Translator,
  listAll: boolean,
): readonly string[] {
  const { t } = words;
  const { exported, ignoredSheets, sheetFaults, rows, missing } = preview;
  return [
    ...(exported === null ? [] : [t('compilation.preview.exported', { when: exported })]),
    ...(ignoredSheets.length === 0
      ? []
      : [t('compilation.preview.ignoredSheets', { sheets: ignoredSheets.join(', ') })]),
    ...sheetNames.flatMap((sheet) => {
      const name = sheetTitle(words, sheet);
      const ofSheet = rows.filter((row) => row.sheet === sheet);
      const faults = sheetFaults.filter((each) => each.sheet === sheet);
      if (!missing.has(sheet)) return [t('compilation.preview.unread', { sheet: name })];
      const counts = Object.fromEntries(
        [...told, 'unchanged' as const].map((kind) => [kind, count(ofSheet, kind)]),
      );
      return [
        t('compilation.preview.sheet', {
          ...counts,
          ...{ sheet: name, missing: missing.get(sheet) ?? 0 },
        }),
        ...faults.map(({ fault }) => faultLine(name, fault, words)),
        ...told.flatMap((kind) => {
          const found = ofSheet.filter(({ outcome }) => outcome.kind === kind);
          const listed = listAll ? found : found.slice(0, listedOfEachKind);
          const rest = found.length - listed.length;
          return [
            ...listed.flatMap((row) => rowLines(row, preview.organisation, words)),
            ...(rest === 0 ? [] : [t('compilation.preview.more', { number: rest })]),
          ];
        }),
      ];
    }),
    ...(rows.some(({ outcome }) => outcome.kind !== 'unchanged') || sheetFaults.length > 0
      ? []
      : [t('compilation.preview.nothing')]),
  ];
}

export function count(rows: readonly PlannedRow[], kind: RowOutcome['kind']): number {
  return rows.filter(({ outcome }) => outcome.kind === kind).length;
}

function rowLines(
  { sheet, line, label, outcome }: PlannedRow,
  organisation: Organisation,
  words: Translator,
): readonly string[] {
  const { t } = words;
  const place = t('compilation.preview.line', { line: String(line) });
  const row = label === '' ? place : `${place}, ${label}`;
  const fields = (changes: readonly FieldChange[]) =>
    changes.map((change) => fieldText(sheet, change, organisation, words)).join('; ');
  switch (outcome.kind) {
    case 'unchanged':
      return [];
    case 'added':
      return [t('compilation.preview.added', { row })];
    case 'newerHere':
      return [t('compilation.preview.newerHere', { row })];
    case 'changed':
      return [t('compilation.preview.changed', { row, fields: fields(outcome.fields) })];
    case 'conflict':
      return [
        t(`compilation.preview.conflict.${outcome.why}`, { row, fields: fields(outcome.fields) }),
      ];
    case 'refused':
      return outcome.faults.map((fault) => faultLine(sheetTitle(words, sheet), fault, words));
  }
}

function faultLine(sheet: string, { code, cell, detail }: CellFault, { t }: Translator): string {
  const reason = isOwnFault(code) ? t(`compilation.reason.${code}`) : t(`import.reason.${code}`);
  return t('compilation.preview.refused', {
    ...{ sheet, cell },
    reason: detail === '' ? reason : t('compilation.preview.detail', { reason, detail }),
  });
}

function fieldText(
  sheet: SheetName,
  { column, stored, written, isConcealed }: FieldChange,
  organisation: Organisation,
  words: Translator,
): string {
  const text = (value: FieldChange['stored']) =>
    cellText(sheet, column, value, organisation, words) ?? words.t('compilation.preview.empty');
  return words.t('compilation.preview.field', {
    column: headingOf(words, column),
    stored: isConcealed ? words.t('compilation.hidden') : text(stored),
    written: text(written),
  });
}
