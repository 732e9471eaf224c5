import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { recentCount } from '../ports/metricStore.ts';
import type { MetricHistory, MetricSummary } from '../ports/metricStore.ts';
import type { FormerStandings, LightRules } from './formerStanding.ts';
import { latestMeasured } from './latestMeasured.ts';
import type { Measurement, Metric } from './metric.ts';
import { trafficLight, type TrafficLight } from './trafficLight.ts';

/** So many are kept of a metric: what stood before them is not known any more. */
const formerCount = 8;

const theBeginning: Instant = '0000-01-01T00:00:00.000Z';

/** A light as it was, and the figure that it rested on. */
export interface LightThen {
  readonly light: TrafficLight;
  readonly latest: Measurement | null;
}

/**
 * The light as it stood at the instant, by the results entered and the targets set by then; null
 * where it cannot be known any more. Nothing that was corrected, removed or defined otherwise
 * since then is mistaken for what stood.
 */
export function lightAt(summary: MetricSummary, at: Instant): LightThen | null {
  const { metric, former } = summary;
  const kept = former?.find(({ from, until }) => from <= at && at < until);
  if (kept !== undefined) return judged(metric, kept.rules, kept.latest, at);
  if (standsFrom(summary) <= at) return judged(metric, metric, latestOf(summary.recent, at), at);
  // Nothing was ever changed: what is there tells itself since when.
  return former?.length === 0 ? ofTheFirst(summary, at) : null;
}

/**
 * The former standings once the metric is saved anew: with what stands now, where the save may
 * change its light.
 */
export function formerAfter(
  before: MetricHistory,
  after: { readonly metric: Metric; readonly isMeasuredOtherwise: boolean },
  at: Instant,
): FormerStandings | undefined {
  const rules = rulesOf(before.metric);
  if (!after.isMeasuredOtherwise && isSame(rules, rulesOf(after.metric))) return before.former;
  const last = before.former?.at(-1);
  // What came and went at one instant was never seen.
  if (last !== undefined && last.until >= at) return before.former;
  const from = standsFrom({ ...before, recent: before.measurements });
  const latest = latestOf(before.measurements, at);
  const standing = {
    ...{ from, until: from > at ? from : at, rules },
    latest: latest === null ? null : { ...latest, comment: null },
  };
  return [...(before.former ?? []), standing].slice(-formerCount);
}

/** From when on the metric is known to be as it is. */
function standsFrom({ metric, recent, former }: MetricSummary): Instant {
  const last = former?.at(-1);
  if (last !== undefined) return last.until;
  const entered = recent.map(({ enteredAt }) => enteredAt);
  const instants = [theBeginning, metric.ended?.at ?? theBeginning, ...entered];
  return instants.reduce((one, other) => (one > other ? one : other));
}

function ofTheFirst({ metric, recent }: MetricSummary, at: Instant): LightThen | null {
  const latest = latestOf(
    recent.filter(({ enteredAt }) => enteredAt <= at),
    at,
  );
  // What is older than the list may have stood then.
  if (latest === null && recent.length >= recentCount) return null;
  const isEnded = metric.ended !== null && metric.ended.at <= at;
  return judged(metric, { ...metric, ended: isEnded ? metric.ended : null }, latest, at);
}

function judged(
  metric: Metric,
  rules: LightRules,
  latest: Measurement | null,
  at: Instant,
): LightThen {
  const targets = metric.targets.filter(({ setAt }) => setAt <= at);
  const then = { ...metric, ...rulesOf(rules), targets };
  return { light: trafficLight(then, latest === null ? [] : [latest], helsinkiDate(at)), latest };
}

function latestOf(measurements: readonly Measurement[], at: Instant): Measurement | null {
  return latestMeasured(measurements, helsinkiDate(at));
}

function rulesOf(rules: LightRules): LightRules {
  const { method, cadence, scale, minimumResponses, responseRateFloor, ended } = rules;
  return { method, cadence, scale, minimumResponses, responseRateFloor, ended };
}

function isSame(one: LightRules, other: LightRules): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
