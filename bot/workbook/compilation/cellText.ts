import { localized } from '../../domain/language.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { dateText } from '../../wording/dates.ts';
import { numberText, percentText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import type { CellValue } from './cellValue.ts';
import { choiceNames } from './choiceNames.ts';
import { columnsOfSheet, type SheetColumn, type SheetName } from './sheets.ts';

/** More decimals than anybody enters. */
const mostDecimals = 10;

/** What the cell says, as the reader writes numbers, days and choices; null for an empty one. */
export function cellText(
  sheet: SheetName,
  column: SheetColumn,
  value: CellValue,
  organisation: Organisation,
  words: Translator,
): string | null {
  if (value === null) return null;
  const spec = columnsOfSheet(sheet).find(({ id }) => id === column);
  const text = String(value);
  switch (spec?.kind) {
    case undefined:
    case 'text':
    case 'metric':
      return text;
    case 'choice':
      return choiceNames(words, spec.list).get(text) ?? text;
    case 'person':
      return organisation.people.get(text)?.name ?? text;
    case 'part': {
      const part = organisation.parts.get(text);
      return part === undefined ? text : localized(part.name, words.language);
    }
    case 'stage': {
      const stage = organisation.stages.find(({ id }) => id === text);
      return stage === undefined ? text : localized(stage.name, words.language);
    }
    case 'day':
      return dateText(words, text);
    case 'share':
      return percentText(words, Number(value), 2);
    case 'whole':
      // A year, for one, has no groups of thousands.
      return text;
    case 'number':
    case 'goal':
      return numberText(words, Number(value), { most: mostDecimals });
  }
}
