import type {
  Divided,
  FeedbackScope,
  PraiseTally,
  Tallies,
} from '../../contract/feedbackFigures.ts';
import { localized } from '../../domain/language.ts';
import type {
  MonthTally,
  PartTally,
  ScopeFigures,
  Tally,
} from '../../domain/overview/feedbackFigures.ts';
import { manages } from '../../domain/organisation/tree.ts';
import type { OnTime } from '../../domain/overview/answeredOnTime.ts';
import { monthText } from '../../wording/dates.ts';
import { intervalText, percentText, praiseChangeText, ratioText } from '../../wording/numbers.ts';
import type { ReceivingChannel } from '../../domain/feedback/feedback.ts';
import type { TextKey, Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { mayReadSome } from './mayReadSome.ts';
import { partName, stageName } from './partName.ts';
import { presentHandling, waitingText } from './presentHandling.ts';
import { presentOnTime } from './presentOnTime.ts';
import {
  commonest,
  largest,
  mostOfSides,
  mostText,
  presentCounts,
  presentTally,
} from './presentTallies.ts';

/** Twelve months of the city or of a part, each figure with the sentence that says it. */
export function presentFeedbackScope(scope: ScopeFigures, viewer: Viewer): FeedbackScope {
  const { words } = viewer;
  const { part, total, crossed } = scope;
  const parts = byName(scope.parts, words);
  const channelName = (channel: ReceivingChannel): string =>
    words.t(`feedback.receivedThrough.${channel}`);
  const nameOfStage = (id: string | null): string =>
    id === null ? words.t('feedbackView.noStage') : (stageName(id, viewer) ?? id);
  const hasCases = mayReadSome(part, viewer);
  // Who may read all of them tells nothing apart that is not open to them anyway.
  const readsAll = part !== null && manages(viewer.organisation, viewer.person.id, part.id);
  const mayCount = readsAll || (hasCases && scope.onTime.share !== null);
  return {
    id: part?.id ?? '',
    name: part === null ? words.t('overview.praise.total') : partName(part.id, viewer),
    isUnit: part?.level === 'unit',
    count: total.count,
    sentence: totalSentence(total, words),
    parts: presentParts(parts, words),
    partMonths: parts.map((each) => ({
      id: each.part.id,
      name: localized(each.part.name, words.language),
      sentence: words.t('feedbackView.partMonths', {
        praise: each.praise.praise,
        criticism: each.praise.criticism,
        ratio: ratioText(words, each.praise.ratio),
      }),
      months: each.months.map(({ month, praise }) => ({
        name: monthText(words, month),
        praise: praise.praise,
        criticism: praise.criticism,
      })),
    })),
    months: presentMonths(scope.months, words),
    kinds: presentCounts(
      [...scope.kinds].map(([kind, count]) => ({
        ...{ id: kind, count, name: words.t(`feedback.kind.${kind}`) },
      })),
      'feedbackView.mostKind',
      words,
    ),
    channels: presentDivided(
      scope.channels,
      crossed?.channels ?? null,
      channelName,
      'feedbackView.mostChannel',
      words,
    ),
    stages: presentDivided(
      scope.stages,
      crossed?.stages ?? null,
      nameOfStage,
      'feedbackView.mostStage',
      words,
    ),
    handling: crossed === null ? null : presentHandling(crossed.handling, parts, words),
    notCrossed: crossed === null ? words.t('feedbackView.notCrossed') : null,
    waitingText: waitingText(scope.waiting, words),
    onTime: {
      ...presentOnTime(scope.onTime, words),
      missedText: mayCount ? missedText(scope.onTime, words) : null,
    },
    hasCases,
  };
}

function missedText({ kept, fellDue }: OnTime, words: Translator): string | null {
  return fellDue > kept ? words.t('feedbackView.missed', { count: fellDue - kept }) : null;
}

function totalSentence({ count, praise }: Tally, words: Translator): string {
  const total = words.t('feedbackView.total', { count });
  if (praise.share === null) return total;
  return [
    total,
    words.t('feedbackView.praiseShare', {
      ratio: ratioText(words, praise.ratio),
      share: percentText(words, praise.share.value, 0),
      interval: intervalText(words, { kind: 'share' }, praise.share),
    }),
    words.t('feedbackView.change', { change: praiseChangeText(words, praise.change) }),
  ].join(' ');
}

function byName(parts: readonly PartTally[], { language }: Translator): readonly PartTally[] {
  const nameOf = ({ part }: PartTally): string => localized(part.name, language);
  return parts.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), language));
}

function presentParts(parts: readonly PartTally[], words: Translator): Tallies<PraiseTally> {
  const rows = parts.map(({ part, ...tally }) =>
    presentTally(part.id, localized(part.name, words.language), tally, words),
  );
  return { sentence: mostOfSides(rows, words), rows };
}

function presentMonths(months: readonly MonthTally[], words: Translator): Tallies<PraiseTally> {
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

/** The choices in their own order, with their praise and criticism where the counts tell it. */
function presentDivided<Name extends string | null>(
  counts: ReadonlyMap<Name, number>,
  tallies: ReadonlyMap<Name, Tally> | null,
  nameOf: (name: Name) => string,
  sentence: TextKey,
  words: Translator,
): Divided {
  if (tallies === null) {
    const named = [...counts].map(([name, count]) => ({
      id: name ?? '',
      name: nameOf(name),
      count,
    }));
    return { kind: 'counts', ...presentCounts(named, sentence, words) };
  }
  const rows = [...tallies].map(([name, tally]) =>
    presentTally(name ?? '', nameOf(name), tally, words),
  );
  const changes = changesText(rows, [...tallies.values()], words);
  return { kind: 'praise', sentence: `${commonest(rows, sentence, words)} ${changes}`, rows };
}

/** Where the share of praise has surely changed; "nowhere" only where something can be compared. */
function changesText(
  rows: readonly PraiseTally[],
  tallies: readonly Tally[],
  words: Translator,
): string {
  const changed = rows.filter(({ change }) => change !== null).map(({ name }) => name);
  const list = new Intl.ListFormat(words.language, { type: 'conjunction' });
  if (changed.length > 0) {
    return words.t('feedbackView.sureChanges', { names: list.format(changed) });
  }
  return tallies.every(({ praise }) => praise.change.kind === 'tooFew')
    ? words.t('feedbackView.changesTooFew')
    : words.t('feedbackView.noSureChanges');
}
