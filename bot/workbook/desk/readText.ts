import type { Coded } from '../../contract/figures.ts';
import { dateText } from '../../wording/dates.ts';
import { numberText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import { cityTimeZone, dayOf, readDateTime } from '../cells/dateTime.ts';
import { readNumber } from '../cells/number.ts';
import { namedChoices, type Choices } from '../cells/choices.ts';
import type { Column } from '../columns.ts';
import { dayColumns, numberColumns } from '../compilation/propose/proposeMapping.ts';

const mostDecimals = 10;

/** A cell as it was understood, as the reader writes numbers and days and names choices. */
export function readText(column: Column, text: string, words: Translator): string {
  if (numberColumns.has(column)) {
    const number = readNumber(text, null);
    if (number === null) return text;
    const plain = numberText(words, number.value, { most: mostDecimals });
    return number.percent ? `${plain} %` : plain;
  }
  const choice = choicesOf(column, words).find(({ code }) => code === text);
  if (choice !== undefined) return choice.text;
  if (!dayColumns.has(column)) return text;
  const written = readDateTime(text, cityTimeZone);
  return written === null ? text : dateText(words, dayOf(written));
}

/** Which of the choices' lists a column is picked from. */
const lists: Readonly<Partial<Record<Column, keyof Choices>>> = {
  cadence: 'cadence',
  method: 'method',
  sampling: 'sampling',
  direction: 'direction',
  only_successful_asked: 'answer',
  answer_wanted: 'answer',
  kind: 'kind',
  received_through: 'channel',
  customer_type: 'customerType',
  state: 'state',
  outcome: 'outcome',
  level: 'level',
};

/** Scales that are usual; any other is typed in a column of the file. */
const scales = ['share', 'mean 1-5', 'mean 1-7', 'mean 0-10', 'nps', 'amount'] as const;

/** What a fixed value of the column is chosen from; empty where it is typed. */
export function choicesOf(column: Column, words: Translator): readonly Coded[] {
  if (column === 'scale') {
    return scales.map((code) => ({ code, text: words.t(`importing.scale.${code}`) }));
  }
  const list = lists[column];
  return list === undefined ? [] : namedChoices(words, list);
}
