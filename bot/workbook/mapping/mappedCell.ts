import { addDays } from '../../domain/calendar/localDate.ts';
import { dayOf, readDateTime } from '../cells/dateTime.ts';
import { readNumber } from '../cells/number.ts';
import { weekOf } from '../cells/period.ts';
import type { Fault } from '../importFault.ts';
import type { Cell } from '../importRecord.ts';
import type { SourceRow } from '../source/sourceTable.ts';
import type { CellSource, Mapping } from './mapping.ts';

/** A row as the mapping sees it: of one period where columns repeat. */
export interface MappedRow {
  readonly row: SourceRow;
  readonly period: string | null;
}

/** The cell made by the source; null for an empty one. */
export function mappedCell(
  source: CellSource,
  { row, period }: MappedRow,
  mapping: Mapping,
): Cell | Fault | null {
  const heading = (name: string) => headingOf(name, period);
  const textOf = (name: string) => {
    const text = row.cells.get(heading(name)) ?? '';
    return mapping.empty.includes(text) ? '' : text;
  };
  const cell = (text: string, column: string): Cell | null =>
    text === '' ? null : { text, column };

  if ('constant' in source) return cell(source.constant, '–');
  if ('template' in source) {
    const places = headingsIn(source.template);
    const filled = source.template.replace(/\{([^{}]+)\}/g, (_, name: string) =>
      name === 'period' ? (period ?? '') : textOf(name),
    );
    return cell(filled, places.map(heading).join(', ') || '–');
  }
  if ('number' in source) {
    if (source.onlyWith !== undefined && textOf(source.onlyWith) === '') return null;
    const text = textOf(source.number);
    const number = text === '' ? null : readNumber(text, mapping.numbers ?? null);
    // What cannot be read goes on as it is: the reader of the column says what is wrong with it.
    if (number === null) return cell(text, heading(source.number));
    const value = rounded(number.value * (source.times ?? 1));
    return cell(`${value}${number.percent ? ' %' : ''}`, heading(source.number));
  }
  if ('time' in source) {
    const text = textOf(source.time);
    const written = text === '' ? null : readDateTime(text, mapping.timeZone);
    if (written === null) return cell(text, heading(source.time));
    return cell(timeText(written, source.as), heading(source.time));
  }
  if ('rules' in source) {
    const found = source.rules.find(({ when }) => {
      const text = textOf(when.column);
      return (
        (when.empty === undefined || when.empty === (text === '')) &&
        (when.matches === undefined || new RegExp(when.matches, 'iu').test(text))
      );
    });
    const columns = new Set(source.rules.map(({ when }) => heading(when.column)));
    return cell(found?.then ?? source.otherwise, [...columns].join(', '));
  }
  const text = textOf(source.column);
  if (source.values === undefined)
    return cell(text || (source.otherwise ?? ''), heading(source.column));
  // Only what the mapping names: `toString` is in every object, and no value of its table.
  const named = Object.hasOwn(source.values, text) ? source.values[text] : undefined;
  const value = named ?? source.otherwise;
  if (value !== undefined) return cell(value, heading(source.column));
  return text === ''
    ? null
    : { code: 'valueNotInTable', column: heading(source.column), detail: text };
}

/** Headings that the source reads; those with `{period}` as written in the mapping. */
export function headingsOf(source: CellSource): readonly string[] {
  if ('constant' in source) return [];
  if ('template' in source) return headingsIn(source.template);
  if ('number' in source) {
    return source.onlyWith === undefined ? [source.number] : [source.number, source.onlyWith];
  }
  if ('time' in source) return [source.time];
  if ('rules' in source) return source.rules.map(({ when }) => when.column);
  return [source.column];
}

function headingsIn(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'period');
}

function headingOf(name: string, period: string | null): string {
  return period === null ? name : name.replaceAll('{period}', period);
}

function timeText(
  written: NonNullable<ReturnType<typeof readDateTime>>,
  as: 'instant' | 'day' | 'weekStart' | 'weekEnd',
): string {
  switch (as) {
    case 'instant':
      return written.kind === 'instant' ? written.instant : written.day;
    case 'day':
      return dayOf(written);
    case 'weekStart':
      return weekOf(dayOf(written)).from;
    case 'weekEnd':
      return addDays(weekOf(dayOf(written)).from, 6);
  }
}

/** 0.63 × 100 is 63, not 63.00000000000001. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
