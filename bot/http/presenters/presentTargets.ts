import type { MetricPageView } from '../../contract/metrics.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { dateText } from '../../wording/dates.ts';
import { goalText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { actorName } from './personName.ts';

/** Versions of the target, newest first, each with its reason. */
export function presentTargets(
  metric: Metric,
  organisation: Organisation,
  words: Translator,
): MetricPageView['targets'] {
  return [...metric.targets]
    .sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))
    .map(({ validFrom, goal, justification, setBy }) => ({
      validFrom: dateText(words, validFrom),
      text: goalText(words, metric.scale, goal),
      justification,
      setBy: actorName(words, setBy, organisation),
    }));
}

/** That it is not measured any more, or until when it is; null where nobody has said. */
export function endText(
  { ended }: Metric,
  { words, organisation }: Viewer,
  today: LocalDate,
): string | null {
  if (ended === null) return null;
  return words.t(ended.on <= today ? 'metricPage.ended' : 'metricPage.ends', {
    date: dateText(words, ended.on),
    reason: ended.reason,
    name: actorName(words, ended.by, organisation),
  });
}
