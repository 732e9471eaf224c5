import { languages } from '../../domain/language.ts';
import type { Translator } from '../../wording/translator.ts';
import formerHeadings from '../formerHeadings.json' with { type: 'json' };
import type { Translators } from '../texts.ts';
import { columnsOfSheet, sheetNames, type SheetColumn, type SheetName } from './sheets.ts';

/** The column's heading in the language. */
export function headingOf({ t }: Translator, column: SheetColumn): string {
  return t(`compilation.column.${column}`);
}

/** Heading of the last column, which holds the row's version. */
export function versionHeading({ t }: Translator): string {
  return t('compilation.column.version');
}

export function sheetTitle({ t }: Translator, sheet: SheetName): string {
  return t(`compilation.sheet.${sheet}`);
}

/** Finds the sheet by its title in any of the languages, or its code. */
export function sheetReader(translators: Translators): (title: string) => SheetName | null {
  const known = new Map<string, SheetName>();
  for (const sheet of sheetNames) {
    known.set(sheet, sheet);
    for (const language of languages) {
      known.set(comparable(sheetTitle(translators[language], sheet)), sheet);
    }
  }
  return (title) => known.get(comparable(title)) ?? null;
}

/** Headings that earlier versions wrote: workbooks exported by them can still be read. */
const former: Readonly<Record<string, readonly string[]>> = formerHeadings.compilation;

/** Finds the sheet's column by its heading in any of the languages, or its code. */
export function columnReader(
  sheet: SheetName,
  translators: Translators,
): (heading: string) => SheetColumn | 'version' | null {
  const known = new Map<string, SheetColumn | 'version'>([['version', 'version']]);
  for (const { id } of columnsOfSheet(sheet)) {
    known.set(comparable(id), id);
    for (const heading of former[id] ?? []) known.set(comparable(heading), id);
    for (const language of languages)
      known.set(comparable(headingOf(translators[language], id)), id);
  }
  for (const language of languages) {
    known.set(comparable(versionHeading(translators[language])), 'version');
  }
  return (heading) => known.get(comparable(heading)) ?? null;
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}
