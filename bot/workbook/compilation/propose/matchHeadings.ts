import { distance } from 'fastest-levenshtein';
import { languages } from '../../../domain/language.ts';
import { columnsOf, formerHeadingsOf, type Column, type ImportKind } from '../../columns.ts';
import type { TextKey } from '../../../wording/translator.ts';
import type { Translators } from '../../texts.ts';

/** What a heading of another file probably means. */
export interface HeadingMatch {
  readonly heading: string;
  /** Null: nothing near enough, or something nearer has the column. */
  readonly column: Column | null;
  /** `name`: the column's own name; `near`: like it, to be looked at by a person. */
  readonly how: 'name' | 'near' | 'none';
}

/** Other names that the product itself has for what a column holds. */
const alsoCalled: Readonly<Partial<Record<Column, readonly TextKey[]>>> = {
  name_fi: ['compilation.column.metric_name', 'compilation.column.part_name'],
  part: ['import.column.unit', 'import.level.unit', 'import.level.serviceArea'],
  unit: ['import.column.part', 'compilation.column.part'],
  manager_name: ['compilation.column.manager'],
  deputy_name: ['compilation.column.deputy'],
};

/** Of a heading so much is compared: a longer one is no name of a column. */
const longestCompared = 120;

/** From 0 (nothing in common) to 1 (the same); less than this is no match. */
const nearEnough = 0.74;

/**
 * Matches headings with the columns by their codes and names in the three languages: the same
 * words in any order and nearly the same letters count, most alike first, each column once.
 */
export function matchHeadings(
  headings: readonly string[],
  kind: ImportKind,
  translators: Translators,
): readonly HeadingMatch[] {
  const scoresOf = headingScores(kind, translators);
  const scored = headings
    .flatMap((heading) => scoresOf(heading).map((score) => ({ heading, ...score })))
    .sort((a, b) => b.score - a.score);
  const matched = new Map<string, { readonly column: Column; readonly score: number }>();
  const taken = new Set<Column>();
  for (const { heading, column, score } of scored) {
    if (matched.has(heading) || taken.has(column)) continue;
    matched.set(heading, { column, score });
    taken.add(column);
  }
  return headings.map((heading): HeadingMatch => {
    const found = matched.get(heading);
    if (found === undefined) return { heading, column: null, how: 'none' };
    return { heading, column: found.column, how: found.score === 1 ? 'name' : 'near' };
  });
}

/** True for a heading that is near enough to any column's name. */
export function likeColumns(
  kind: ImportKind,
  translators: Translators,
): (heading: string) => boolean {
  const scoresOf = headingScores(kind, translators);
  return (heading) => heading !== '' && scoresOf(heading).length > 0;
}

/** The columns that a heading is near enough to; their names are prepared once for all headings. */
function headingScores(
  kind: ImportKind,
  translators: Translators,
): (heading: string) => readonly { readonly column: Column; readonly score: number }[] {
  const names = columnsOf[kind].map((column) => ({
    column,
    known: [
      column,
      ...formerHeadingsOf(column),
      ...[`import.column.${column}` as const, ...(alsoCalled[column] ?? [])].flatMap((key) =>
        languages.map((language) => translators[language].t(key)),
      ),
    ].map(comparable),
  }));
  return (heading) => {
    const compared = comparable(heading);
    return names.flatMap(({ column, known }) => {
      const score = Math.max(...known.map((name) => likeness(compared, name)));
      return score >= nearEnough ? [{ column, score }] : [];
    });
  };
}

/** 1 for the same text, otherwise the better of letters and words in common, below 1. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one === '' || other === '') return 0;
  const letters = 1 - distance(one, other) / Math.max(one.length, other.length);
  const [words, others] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const shared = [...words].filter((word) => others.has(word)).length;
  const inWords = (2 * shared) / (words.size + others.size);
  return Math.min(0.99, Math.max(letters, inWords));
}

/** Lower case, letters and digits only; what stands in brackets is a remark. */
function comparable(text: string): string {
  return text
    .slice(0, longestCompared)
    .toLowerCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
