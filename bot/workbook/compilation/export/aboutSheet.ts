import { localized } from '../../../domain/language.ts';
import { instantText } from '../../../wording/dates.ts';
import { lightText } from '../../../wording/light.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { Compilation } from '../compilation.ts';
import { sheetTitle } from '../heading.ts';
import type { SheetName } from '../sheets.ts';
import { cell, type WorkbookCell, type WorkbookSheet } from './workbookSheet.ts';

const lights = ['green', 'amber', 'red', 'grey', 'none'] as const;
const rules = ['empty', 'remove', 'add', 'info', 'version', 'conflict', 'hidden', 'back'] as const;

/** The first sheet: what the workbook is, and how it is edited so that it can be brought back. */
export function aboutSheet(
  { at, organisation }: Compilation,
  sheets: readonly SheetName[],
  words: Translator,
): WorkbookSheet {
  const { t, language } = words;
  const city = [...organisation.parts.values()].find(({ level }) => level === 'city');
  const name = city === undefined ? '–' : localized(city.name, language);
  const line = (label: string, text: string, light: WorkbookCell['light'] = null) => [
    cell(label, 'wrapped', light),
    cell(text, 'wrapped'),
  ];
  return {
    title: t('compilation.sheet.about'),
    rows: [
      [cell(t('compilation.about.title', { city: name }), 'title')],
      line(t('compilation.about.exported'), instantText(words, at)),
      [],
      [cell(t('compilation.about.sheets'), 'title')],
      ...sheets.map((sheet) =>
        line(sheetTitle(words, sheet), t(`compilation.about.sheet.${sheet}`)),
      ),
      line(t('compilation.sheet.lists'), t('compilation.about.sheet.lists')),
      [],
      [cell(t('compilation.about.editing'), 'title')],
      ...rules.map((rule) =>
        line(t(`compilation.about.rule.${rule}.name`), t(`compilation.about.rule.${rule}.text`)),
      ),
      [],
      [cell(t('compilation.about.lights'), 'title')],
      ...lights.map((light) =>
        line(lightText(words, light), t(`compilation.about.light.${light}`), light),
      ),
    ],
    widths: [34, 110],
    frozenColumns: null,
    picking: new Map(),
  };
}
