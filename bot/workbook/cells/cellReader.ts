import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import type { Localized } from '../../domain/language.ts';
import { withoutPersonalData } from '../../domain/privacy/maskPersonalData.ts';
import { isFreeText, type Column } from '../columns.ts';
import type { Fault, FaultCode } from '../importFault.ts';
import type { Cell } from '../importRecord.ts';
import { cityTimeZone, dayOf, instantOf, readDateTime, type WrittenDate } from './dateTime.ts';
import { readNumber, type WrittenNumber } from './number.ts';

/** Reads a record's cells by what they should be, and gathers what is wrong with them. */
export class CellReader {
  readonly faults: Fault[] = [];
  readonly #cells: ReadonlyMap<Column, Cell>;

  constructor(cells: ReadonlyMap<Column, Cell>) {
    this.#cells = cells;
  }

  has(...columns: readonly Column[]): boolean {
    return columns.some((column) => this.#cells.has(column));
  }

  /** The text, without personal data where people write it freely. */
  text(column: Column): string | null {
    const text = this.#written(column);
    return isFreeText(column) ? withoutPersonalData(text) : text;
  }

  /** The text, with the fault `required` (and '') where there is none. */
  required(column: Column): string {
    const text = this.text(column);
    if (text === null) this.fault('required', column);
    return text ?? '';
  }

  localized(stem: 'name' | 'asked'): Localized | null {
    const [fi, sv, en] = [
      this.text(`${stem}_fi`),
      this.text(`${stem}_sv`),
      this.text(`${stem}_en`),
    ];
    return fi === null
      ? null
      : { fi, ...(sv === null ? {} : { sv }), ...(en === null ? {} : { en }) };
  }

  number(column: Column): WrittenNumber | null {
    return this.#read(column, 'notNumber', (text) => readNumber(text, null));
  }

  /** A share (0–1): `0,33` and `33 %` are the same. */
  share(column: Column): number | null {
    const number = this.number(column);
    if (number === null) return null;
    return number.percent ? number.value / 100 : number.value;
  }

  /** A whole number, not negative. */
  whole(column: Column): number | null {
    const number = this.number(column);
    if (number === null) return null;
    if (number.percent || !Number.isSafeInteger(number.value)) this.fault('notWhole', column);
    else if (number.value < 0) this.fault('negative', column);
    else return number.value;
    return null;
  }

  /** A day; of a time the day in Helsinki. */
  day(column: Column): LocalDate | null {
    const written = this.#time(column, 'notDate');
    return written === null ? null : dayOf(written);
  }

  /** An instant; noon in Helsinki where only a day is told. */
  instant(column: Column): Instant | null {
    const written = this.#time(column, 'notTime');
    return written === null ? null : instantOf(written);
  }

  choice<Code>(column: Column, choices: ReadonlyMap<string, Code>): Code | null {
    return this.#read(column, 'notChoice', (text) => choices.get(text.toLowerCase()) ?? null);
  }

  fault(code: FaultCode, column: Column | null, detail?: string): void {
    const cell = column === null ? undefined : this.#cells.get(column);
    this.faults.push({
      code,
      column: cell?.column ?? column,
      detail: detail ?? cell?.text ?? '',
    });
  }

  #written(column: Column): string | null {
    return this.#cells.get(column)?.text ?? null;
  }

  #time(column: Column, code: FaultCode): WrittenDate | null {
    return this.#read(column, code, (text) => readDateTime(text, cityTimeZone));
  }

  #read<T>(column: Column, code: FaultCode, read: (text: string) => T | null): T | null {
    const text = this.#written(column);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.fault(code, column);
    return value;
  }
}
