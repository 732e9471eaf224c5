/** What a cell says: a text, id, code or day (`YYYY-MM-DD`), or a number; null for empty. */
export type CellValue = string | number | null;

/** What a cell of the kind says. */
export type WrittenValue<Kind extends string> = Kind extends 'whole' | 'number' | 'share' | 'goal'
  ? number | null
  : string | null;

/** A row by its columns. */
export type CellValues = Readonly<Record<string, CellValue>>;

/** More characters than this no cell of Excel holds. */
const longestText = 32_767;

/** Characters that XML 1.0 cannot hold or discourages: the writer of workbooks drops them. */
const unwritable =
  // eslint-disable-next-line no-control-regex -- exactly the control characters are meant
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFD\p{Noncharacter_Code_Point}]/gu;

/**
 * The value as a workbook gives it back: texts without blanks around them and with one kind of
 * line end, numbers with the fifteen digits that Excel keeps. Two values that are equal so are
 * equal to whoever edits the workbook.
 */
export function canonical(value: CellValue): CellValue {
  if (typeof value === 'number') return Number(value.toPrecision(15));
  return value === null ? null : canonicalText(value);
}

/** The text as a cell holds it; null for an empty one. */
export function canonicalText(text: string): string | null {
  const plain = text.toWellFormed().replace(unwritable, '').replace(/\r\n?/gu, '\n').trim();
  const short = plain.slice(0, longestText).toWellFormed().trim();
  return short === '' ? null : short;
}

/** True when the workbook cannot tell the two apart. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  return Object.is(canonical(one), canonical(other));
}
