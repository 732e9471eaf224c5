import type { ChangesView, LightChangeView } from '../../contract/overview.ts';
import { localized } from '../../domain/language.ts';
import type { LightChange } from '../../domain/overview/changesSince.ts';
import { instantText, periodText } from '../../wording/dates.ts';
import { lightView } from '../../wording/light.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import type { OverviewScope } from './overviewScope.ts';

/** More is a list of the metrics and no news. */
const mostChanges = 20;

/** Which lights have changed since when, and why. */
export function presentChanges(
  changes: readonly LightChange[],
  { since, isVisit }: Pick<OverviewScope, 'since' | 'isVisit'>,
  { words, organisation }: Viewer,
): ChangesView {
  const instant = instantText(words, since);
  return {
    sinceText: words.t(isVisit ? 'overview.changes.sinceVisit' : 'overview.changes.since', {
      instant,
    }),
    count: changes.length,
    lights: changes.slice(0, mostChanges).map((change): LightChangeView => {
      const { metric, before, now } = change;
      const part = organisation.parts.get(metric.partId);
      return {
        metricId: metric.id,
        name: localized(metric.name, words.language),
        part: part === undefined ? '' : localized(part.name, words.language),
        before: lightView(words, metric.scale, before),
        now: lightView(words, metric.scale, now.light),
        why: whyText(change, words),
      };
    }),
  };
}

function whyText({ cause, now }: LightChange, words: Translator): string {
  switch (cause) {
    case 'measured':
      return words.t('overview.changes.measured', {
        period: now.latest === null ? '' : periodText(words, now.latest.measurement),
      });
    case 'target':
    case 'aged':
    case 'redefined':
      return words.t(`overview.changes.${cause}`);
  }
}
