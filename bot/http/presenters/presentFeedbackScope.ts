import type { CountTally, FeedbackScope, PraiseTally, Tallies } from '../../contract/feedback.ts';
import { localized } from '../../domain/language.ts';
import type { ScopeFigures, Tally } from '../../domain/overview/feedbackFigures.ts';
import { monthText } from '../../wording/dates.ts';
import { intervalText, percentText, praiseChangeText, ratioText } from '../../wording/numbers.ts';
import type { TextKey, TextValues, Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { stageName } from './partName.ts';
import { presentOnTime } from './presentOnTime.ts';

const share = { kind: 'share' } as const;

/** Twelve months of the city or an area, each figure with the sentence that says it. */
export function presentFeedbackScope(scope: ScopeFigures, viewer: Viewer): FeedbackScope {
  const { words } = viewer;
  const { area, total } = scope;
  return {
    id: area?.id ?? '',
    name: area === null ? words.t('overview.praise.total') : localized(area.name, words.language),
    count: total.count,
    sentence: totalSentence(total, words),
    parts: presentParts(scope, words),
    months: presentMonths(scope, words),
    kinds: presentCounts(
      [...scope.kinds].map(([kind, count]) => ({
        ...{ id: kind, count, name: words.t(`feedback.kind.${kind}`) },
      })),
      'feedbackView.mostKind',
      words,
    ),
    channels: presentCounts(
      [...scope.channels]
        .map(([channel, count]) => ({
          ...{ id: channel, count, name: words.t(`feedback.receivedThrough.${channel}`) },
        }))
        .sort((one, other) => other.count - one.count),
      'feedbackView.mostChannel',
      words,
    ),
    stages: presentCounts(
      [...scope.stages].map(([stageId, count]) => ({
        ...{ id: stageId ?? '', count },
        name: stageName(stageId, viewer) ?? words.t('feedbackView.noStage'),
      })),
      'feedbackView.mostStage',
      words,
    ),
    onTime: presentOnTime(scope.onTime, words),
  };
}

function totalSentence({ count, praise }: Tally, words: Translator): string {
  const total = words.t('feedbackView.total', { count });
  if (praise.share === null) return total;
  return [
    total,
    words.t('feedbackView.praiseShare', {
      ratio: ratioText(words, praise.ratio),
      share: percentText(words, praise.share.value, 0),
      interval: intervalText(words, share, praise.share),
    }),
    words.t('feedbackView.change', { change: praiseChangeText(words, praise.change) }),
  ].join(' ');
}

function presentParts({ parts }: ScopeFigures, words: Translator): Tallies<PraiseTally> {
  const rows = parts
    .map(({ part, ...tally }) =>
      presentTally(part.id, localized(part.name, words.language), tally, words),
    )
    .sort((one, other) => one.name.localeCompare(other.name, words.language));
  const sentences = (['praise', 'criticism'] as const).flatMap((side) => {
    const most = largest(rows, (row) => row[side]);
    const key = side === 'praise' ? 'feedbackView.mostPraise' : 'feedbackView.mostCriticism';
    return most.size === 0 ? [] : [mostText(key, most, words)];
  });
  return { sentence: sentences.join(' ') || words.t('feedbackView.nothing'), rows };
}

function presentMonths({ months }: ScopeFigures, words: Translator): Tallies<PraiseTally> {
  const rows = months.map(({ month, ...tally }) =>
    presentTally(month, monthText(words, month), tally, words),
  );
  const most = largest(rows, ({ count }) => count);
  const sentence =
    most.size === 0
      ? words.t('feedbackView.nothing')
      : mostText('feedbackView.busiestMonth', most, words, { now: rows.at(-1)?.count ?? 0 });
  return { sentence, rows };
}

function presentTally(
  id: string,
  name: string,
  { count, praise }: Tally,
  words: Translator,
): PraiseTally {
  return {
    id,
    name,
    praise: praise.praise,
    criticism: praise.criticism,
    count,
    ratioText: ratioText(words, praise.ratio),
  };
}

function presentCounts(
  counts: readonly Pick<CountTally, 'id' | 'name' | 'count'>[],
  sentence: TextKey,
  words: Translator,
): Tallies<CountTally> {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const rows = counts.map((row): CountTally => {
    const value = total === 0 ? 0 : row.count / total;
    return { ...row, share: { value, text: percentText(words, value, 0) } };
  });
  const most = largest(rows, ({ count }) => count);
  return {
    sentence:
      most.size === 0
        ? words.t('feedbackView.nothing')
        : mostText(sentence, most, words, {
            total,
            share: percentText(words, most.size / total, 0),
          }),
    rows,
  };
}

interface Largest {
  readonly size: number;
  /** Several where they have equally many. */
  readonly names: readonly string[];
}

function largest<Row extends { readonly name: string }>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
): Largest {
  const size = Math.max(0, ...rows.map(sizeOf));
  return { size, names: rows.filter((row) => sizeOf(row) === size).map(({ name }) => name) };
}

function mostText(
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
