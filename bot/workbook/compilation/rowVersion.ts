import { digest } from '../stableId.ts';
import { canonical, type CellValues } from './cellValue.ts';
import { isConcealed, type Concealed } from './concealed.ts';
import { storedColumnsOf, type SheetName } from './sheets.ts';

/**
 * A row's version: six hexadecimal digits of its key and sixteen of what it says. It tells three
 * things apart that look alike in a workbook: a row changed there, one changed in the product since
 * the export, and a row copied to make a new one, whose version belongs to another key.
 */
export function rowVersion(
  sheet: SheetName,
  key: string,
  values: CellValues,
  concealed: Concealed | null = null,
): string {
  const told = storedColumnsOf(sheet).filter(({ id }) => !isConcealed(concealed, id));
  const said = [
    ...told.map(({ id }) => [id, canonical(values[id] ?? null)]),
    // What few people have answered could be guessed from a digest of it.
    ...(concealed === null ? [] : [['concealed', concealed.mark]]),
  ];
  return `${keyMark(sheet, key)}-${digest(JSON.stringify(said)).slice(0, 16)}`;
}

/** True when the version is one of the row with this key, whatever the row said then. */
export function isVersionOf(version: string, sheet: SheetName, key: string): boolean {
  return version.startsWith(`${keyMark(sheet, key)}-`);
}

function keyMark(sheet: SheetName, key: string): string {
  return digest(`${sheet}\n${key}`).slice(0, 6);
}
