import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { checkTarget } from '../metric/checkTarget.ts';
import type { TargetDraft, TargetFault } from '../metric/checkTarget.ts';
import type { Goal, Metric, MetricId, Target } from '../metric/metric.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayDefineMetrics } from '../organisation/policy.ts';
import type { MetricStore } from '../ports/metricStore.ts';
import { withoutPersonalData } from '../privacy/maskPersonalData.ts';

export interface NewTarget {
  readonly metricId: MetricId;
  readonly draft: TargetDraft;
  /** How many versions there were when the form was drawn. */
  readonly seen: number;
  readonly by: Person;
  readonly at: Instant;
}

export type SetTargetOutcome =
  | { readonly kind: 'set'; readonly metric: Metric }
  | { readonly kind: 'faults'; readonly metric: Metric; readonly faults: readonly TargetFault[] }
  /** Somebody has set one meanwhile. */
  | { readonly kind: 'overtaken'; readonly metric: Metric }
  | { readonly kind: 'notAllowed' | 'notFound' };

const attempts = 5;

/**
 * Adds a version of the target with its reason. Versions are never rewritten or removed: of two
 * valid from the same day the one set later holds, and the other stays in the history. The same
 * submit arriving again adds nothing.
 */
export async function setTarget(
  { metrics }: { readonly metrics: MetricStore },
  { metricId, draft, seen, by, at }: NewTarget,
  organisation: Organisation,
): Promise<SetTargetOutcome> {
  if (!mayDefineMetrics(organisation, by)) return { kind: 'notAllowed' };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const found = await metrics.find(metricId);
    if (found === null) return { kind: 'notFound' };
    const { metric } = found.value;
    const justification = withoutPersonalData(draft.justification).trim();
    const target: Target = { ...draft, justification, setBy: by.id, setAt: at };
    if (metric.targets.some((each) => isSame(each, target))) return { kind: 'set', metric };
    if (metric.targets.length !== seen) return { kind: 'overtaken', metric };
    const faults = checkTarget(metric, draft, helsinkiDate(at));
    if (faults.length > 0) return { kind: 'faults', metric, faults };
    const targets = [...metric.targets, target].sort(byValidity);
    const changed = { ...metric, direction: draft.goal.kind, targets };
    if ((await metrics.save(found, changed, [], { by: by.id, at })) === 'committed') {
      return { kind: 'set', metric: changed };
    }
  }
  throw new Error(`metric ${metricId} kept changing while its target was set`);
}

function isSame(one: Target, other: Target): boolean {
  return (
    one.validFrom === other.validFrom &&
    one.justification === other.justification &&
    one.setBy === other.setBy &&
    contentOf(one.goal) === contentOf(other.goal)
  );
}

function contentOf(goal: Goal): string {
  return JSON.stringify(Object.entries(goal).sort());
}

function byValidity(one: Target, other: Target): number {
  const key = ({ validFrom, setAt }: Target): string => `${validFrom} ${setAt}`;
  return key(one) < key(other) ? -1 : 1;
}
