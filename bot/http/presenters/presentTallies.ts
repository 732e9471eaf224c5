import type { CountTally, PraiseTally, Tallies } from '../../contract/feedbackFigures.ts';
import type { Tally } from '../../domain/overview/feedbackFigures.ts';
import { percentText, praiseChangeText, ratioText } from '../../wording/numbers.ts';
import type { TextKey, TextValues, Translator } from '../../wording/translator.ts';

/** One row of praise and criticism; a change is told where it is sure. */
export function presentTally(
  id: string,
  name: string,
  { count, praise: { praise, criticism, ratio, change } }: Tally,
  words: Translator,
): PraiseTally {
  return {
    ...{ id, name, praise, criticism, count },
    ratioText: ratio.kind === 'nothing' ? '–' : ratioText(words, ratio),
    change:
      change.kind === 'up' || change.kind === 'down'
        ? { code: change.kind, text: praiseChangeText(words, change) }
        : null,
  };
}

/** How many fall to each choice, with the sentence that names the commonest. */
export function presentCounts(
  counts: readonly Pick<CountTally, 'id' | 'name' | 'count'>[],
  sentence: TextKey,
  words: Translator,
): Tallies<CountTally> {
  return { sentence: commonest(counts, sentence, words), rows: withShares(counts, words) };
}

export function withShares(
  counts: readonly Pick<CountTally, 'id' | 'name' | 'count'>[],
  words: Translator,
): readonly CountTally[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.map((row) => {
    const value = total === 0 ? 0 : row.count / total;
    return { ...row, share: { value, text: percentText(words, value, 0) } };
  });
}

/** Which of the rows has the most. */
export function commonest(
  rows: readonly { readonly name: string; readonly count: number }[],
  sentence: TextKey,
  words: Translator,
): string {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const most = largest(rows, ({ count }) => count);
  if (most.size === 0) return words.t('feedbackView.nothing');
  return mostText(sentence, most, words, {
    total,
    share: percentText(words, most.size / total, 0),
  });
}

/** Which of the rows have the most praise and the most criticism. */
export function mostOfSides(rows: readonly PraiseTally[], words: Translator): string {
  const sentences = (['praise', 'criticism'] as const).flatMap((side) => {
    const most = largest(rows, (row) => row[side]);
    const key = side === 'praise' ? 'feedbackView.mostPraise' : 'feedbackView.mostCriticism';
    return most.size === 0 ? [] : [mostText(key, most, words)];
  });
  return sentences.join(' ') || words.t('feedbackView.nothing');
}

interface Largest {
  readonly size: number;
  /** Several where they have equally many. */
  readonly names: readonly string[];
}

export function largest<Row extends { readonly name: string }>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
): Largest {
  const size = Math.max(0, ...rows.map(sizeOf));
  return { size, names: rows.filter((row) => sizeOf(row) === size).map(({ name }) => name) };
}

export function mostText(
  key: TextKey,
  { size, names }: Largest,
  words: Translator,
  values: TextValues = {},
): string {
  const list = new Intl.ListFormat(words.language, { type: 'conjunction' });
  return words.t(key, {
    ...values,
    ...{ names: list.format(names), number: size, count: names.length },
  });
}
