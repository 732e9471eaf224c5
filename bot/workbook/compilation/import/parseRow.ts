import { languages } from '../../../domain/language.ts';
import {
  accountWithoutCodes,
  withoutPersonalData,
} from '../../../domain/privacy/maskPersonalData.ts';
import { cityTimeZone, dayOf, readDateTime } from '../../cells/dateTime.ts';
import { readNumber } from '../../cells/number.ts';
import { stableId } from '../../stableId.ts';
import type { Translators } from '../../texts.ts';
import { canonicalText, type CellValue, type CellValues } from '../cellValue.ts';
import { figureColumns } from '../rows/measurementRows.ts';
import { type ColumnSpec, type ListName } from '../columnSpec.ts';
import { readColumnsOf, type SheetColumn } from '../sheets.ts';
import type { CellFault } from './cellFault.ts';
import type { RawRow, RawSheet } from './readWorkbookRows.ts';
import type { Resolver } from './resolver.ts';

/** A row in ids and codes, with what could not be read of it. */
export interface ParsedRow {
  readonly line: number;
  readonly values: CellValues;
  readonly version: string | null;
  /** Figure columns whose number was not exported, being of too few. */
  readonly hidden: readonly SheetColumn[];
  /** Columns of a goal that were written with a percent sign, which only a share may have. */
  readonly percents: readonly SheetColumn[];
  readonly faults: readonly CellFault[];
}

export interface ParseContext {
  readonly resolver: Resolver;
  readonly choiceOf: (list: ListName, text: string) => string | null;
  readonly translators: Translators;
}

/** Reads the row's cells by what they should be. */
export function parseRow(sheet: RawSheet, row: RawRow, context: ParseContext): ParsedRow {
  const faults: CellFault[] = [];
  const hidden: SheetColumn[] = [];
  const percents: SheetColumn[] = [];
  const values = readColumnsOf(sheet.name).map((column): readonly [SheetColumn, CellValue] => {
    const found = row.cells.get(column.id);
    if (found === undefined) return [column.id, null];
    const fault = (code: CellFault['code'], detail: string): null => {
      faults.push({ code, cell: found.place, column: column.id, detail });
      return null;
    };
    if (!('text' in found)) return [column.id, fault(found.code, found.detail)];
    if (isHidden(column.id, found.text, context.translators)) {
      hidden.push(column.id);
      return [column.id, null];
    }
    if (column.kind === 'goal' && found.text.endsWith('%')) percents.push(column.id);
    const read = readValue(column, found.text, context);
    return [
      column.id,
      typeof read === 'object' && read !== null ? fault(read.code, found.text) : read,
    ];
  });
  const version = row.cells.get('version');
  return {
    line: row.line,
    values: Object.fromEntries(values),
    version: version !== undefined && 'text' in version ? version.text : null,
    hidden,
    percents,
    faults,
  };
}

/** Workbooks that an earlier version has written have other words for it. */
const marks = ['compilation.hidden', 'compilation.hiddenBefore'] as const;

function isHidden(column: SheetColumn, text: string, translators: Translators): boolean {
  return (
    (figureColumns as readonly string[]).includes(column) &&
    languages.some((language) => marks.some((mark) => translators[language].t(mark) === text))
  );
}

/** Keys that people make up; the others are ids of the product's own. */
const codes: readonly string[] = ['code', 'metric'];

interface Unread {
  readonly code: CellFault['code'];
}

function readValue(
  column: ColumnSpec,
  text: string,
  { resolver, choiceOf }: ParseContext,
): CellValue | Unread {
  switch (column.kind) {
    case 'text':
      if (codes.includes(column.id)) return stableId(text);
      if (column.role === 'key') return canonicalText(text);
      return canonicalText(
        column.id === 'account' ? accountWithoutCodes(text) : withoutPersonalData(text),
      );
    case 'day': {
      const written = readDateTime(text, cityTimeZone);
      return written === null ? { code: 'notDate' } : dayOf(written);
    }
    case 'choice':
      return choiceOf(column.list, text) ?? { code: 'notChoice' };
    case 'part':
      return foundOr(resolver.part(text), 'partUnknown', 'partAmbiguous');
    case 'person':
      return foundOr(resolver.person(text), 'personUnknown', 'personAmbiguous');
    case 'metric':
      return foundOr(resolver.metric(text), 'metricUnknown', 'metricUnknown');
    case 'stage':
      return foundOr(resolver.stage(text), 'stageUnknown', 'stageUnknown');
    case 'whole':
    case 'number':
    case 'share':
    case 'goal':
      return readAmount(column.kind, text);
  }
}

function readAmount(kind: 'whole' | 'number' | 'share' | 'goal', text: string): CellValue | Unread {
  const number = readNumber(text, null);
  if (number === null) return { code: 'notNumber' };
  const { value, percent } = number;
  switch (kind) {
    case 'share':
    case 'goal':
      return percent ? value / 100 : value;
    case 'number':
      return percent ? { code: 'notNumber' } : value;
    case 'whole':
      if (percent || !Number.isSafeInteger(value)) return { code: 'notWhole' };
      return value < 0 ? { code: 'negative' } : value;
  }
}

function foundOr(
  found: { readonly id: string } | 'unknown' | 'several',
  unknown: CellFault['code'],
  several: CellFault['code'],
): CellValue | Unread {
  if (found === 'unknown') return { code: unknown };
  return found === 'several' ? { code: several } : found.id;
}
