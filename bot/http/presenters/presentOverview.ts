import type { OverviewView, PraiseRow } from '../../contract/overview.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import type { OverviewFigures } from '../../domain/overview/overviewFigures.ts';
import type { AreaPraise } from '../../domain/overview/praiseByArea.ts';
import type { PraiseToCriticism } from '../../domain/statistics/praiseToCriticism.ts';
import { intervalText, percentText, praiseChangeText, ratioText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import type { OverviewScope } from './overviewScope.ts';
import { presentChanges } from './presentChanges.ts';
import type { Now } from './presentFeedbackLine.ts';
import { presentNeed } from './presentNeed.ts';
import { presentOnTime } from './presentOnTime.ts';
import { presentLightCount } from './presentLightCount.ts';
import { presentIndex } from './presentIndex.ts';
import { presentFrame } from './presentFrame.ts';

/** More would not be read in the first view; the most urgent come first. */
const mostNeeds = 20;

/** The overview's figures in the viewer's words. */
export function presentOverview(
  figures: OverviewFigures,
  scope: OverviewScope,
  viewer: Viewer,
  asOf: Instant,
  now: Now,
  missing: OverviewView['missing'],
): OverviewView {
  const { words } = viewer;
  return {
    ...presentFrame(viewer, asOf),
    area:
      scope.area === null
        ? null
        : { id: scope.area.id, name: localized(scope.area.name, words.language) },
    lights: figures.lights.map((tally) => presentLightCount(tally, words)),
    metricCount: figures.metricCount,
    changes: presentChanges(figures.changes, scope, viewer),
    praise: figures.praise.areas
      .map((area) => presentArea(area, words))
      .sort((one, other) => one.name.localeCompare(other.name, words.language)),
    praiseTotal: presentPraise(
      '',
      words.t(scope.area === null ? 'overview.praise.total' : 'overview.praise.areaTotal'),
      figures.praise.total,
      words,
    ),
    onTime: presentOnTime(figures.onTime, words),
    open: { count: figures.open.count, overdue: figures.open.overdue },
    index:
      figures.index === null
        ? null
        : presentIndex(figures.index.figure, figures.index.metrics, words),
    coverage: {
      text: words.t('overview.coverage.parts', {
        measuring: figures.coverage.collecting.measures,
        count: figures.coverage.parts,
        silent: figures.coverage.missing.silent,
        overdue: figures.coverage.missing.overdue,
      }),
      partsMeasuring: figures.coverage.collecting.measures,
      parts: figures.coverage.parts,
    },
    missing,
    needsMe: figures.needsMe.slice(0, mostNeeds).map((need) => presentNeed(need, viewer, now)),
  };
}

function presentArea({ part, praise }: AreaPraise, words: Translator): PraiseRow {
  return presentPraise(part.id, localized(part.name, words.language), praise, words);
}

const share = { kind: 'share' } as const;

function presentPraise(
  partId: string,
  name: string,
  figures: PraiseToCriticism,
  words: Translator,
): PraiseRow {
  return {
    partId,
    name,
    praise: figures.praise,
    criticism: figures.criticism,
    ratioText: ratioText(words, figures.ratio),
    shareText:
      figures.share === null
        ? null
        : words.t('overview.praise.share', {
            share: percentText(words, figures.share.value, 0),
            interval: intervalText(words, share, figures.share),
          }),
    changeText: praiseChangeText(words, figures.change),
    change: figures.change.kind,
  };
}
