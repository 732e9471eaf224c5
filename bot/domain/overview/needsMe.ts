import { isLate, type CorrectiveAction } from '../action/action.ts';
import { compareDates } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import { coverageYear } from '../coverage/yearlyQuestion.ts';
import { byDue } from '../metric/dueFirst.ts';
import type { Metric } from '../metric/metric.ts';
import type { MetricState } from '../metric/metricState.ts';
import type { Organisation, PartId, PersonId } from '../organisation/organisation.ts';
import { partsAnsweredFor } from '../organisation/tree.ts';
import type { OpenFeedback } from '../ports/feedbackStore.ts';
import { isOverdue } from './openMatters.ts';

/** Something that waits for one person. */
export type Need =
  | {
      readonly kind: 'overdueFeedback' | 'dueToday' | 'newFeedback';
      readonly matter: OpenFeedback;
    }
  | { readonly kind: 'redTwice' | 'measurementDue'; readonly metric: Metric }
  | { readonly kind: 'actionLate'; readonly action: CorrectiveAction; readonly metric: Metric }
  /** The yearly question of coverage, about these parts. */
  | {
      readonly kind: 'coverageQuestion';
      readonly year: number;
      readonly partIds: readonly PartId[];
    };

/**
 * What waits for the person, in the order to deal with it: matters past their day (the longest
 * first), due today, new; then corrective actions past their day, metrics of theirs that have been
 * red two periods in a row and are without an open one, measurements that are due, and the yearly
 * question of coverage. An action that answers to a feedback stands beside that feedback. Others'
 * matters in `open` are left out.
 * @param also all corrective actions that are planned or under way, and of coverage the parts that
 *   the person has not answered for
 */
export function needsMe(
  organisation: Organisation,
  personId: PersonId,
  open: readonly OpenFeedback[],
  metrics: readonly MetricState[],
  today: LocalDate,
  also: {
    readonly actions?: readonly CorrectiveAction[];
    readonly unanswered?: readonly PartId[];
  } = {},
): readonly Need[] {
  const { actions = [], unanswered = [] } = also;
  const units = new Set(partsAnsweredFor(organisation, personId).map(({ id }) => id));
  const own = open
    .filter(({ unitId }) => units.has(unitId))
    .sort((one, other) => compareDates(one.dueOn ?? '9999', other.dueOn ?? '9999'));
  const overdue = own.filter((matter) => isOverdue(matter, today));
  const dueToday = own.filter(({ dueOn }) => dueOn === today);
  const fresh = own.filter(
    (matter) => matter.state === 'new' && !overdue.includes(matter) && !dueToday.includes(matter),
  );
  const acts = ({ metric }: MetricState): boolean =>
    metric.responsibility.acts === personId || units.has(metric.partId);
  const withAction = new Set(
    actions.flatMap(({ about }) => (about.kind === 'metric' ? [about.metricId] : [])),
  );
  const red = metrics.filter(
    (state) => state.redForTwoPeriods && !withAction.has(state.metric.id) && acts(state),
  );
  const metricOf = new Map(metrics.map(({ metric }) => [metric.id, metric]));
  const late = actions
    .filter((action) => action.responsibleId === personId && isLate(action, today))
    .sort((one, other) => compareDates(one.dueOn, other.dueOn))
    .flatMap((action): Need[] => {
      const metric =
        action.about.kind === 'metric' ? metricOf.get(action.about.metricId) : undefined;
      return metric === undefined ? [] : [{ kind: 'actionLate', action, metric }];
    });
  const measures = ({ metric }: MetricState): boolean =>
    metric.responsibility.measures === null
      ? units.has(metric.partId)
      : metric.responsibility.measures === personId;
  const due = metrics.filter((state) => state.isDue && measures(state)).toSorted(byDue(today));
  return [
    ...overdue.map((matter): Need => ({ kind: 'overdueFeedback', matter })),
    ...dueToday.map((matter): Need => ({ kind: 'dueToday', matter })),
    ...fresh.map((matter): Need => ({ kind: 'newFeedback', matter })),
    ...late,
    ...red.map(({ metric }): Need => ({ kind: 'redTwice', metric })),
    ...due.map(({ metric }): Need => ({ kind: 'measurementDue', metric })),
    ...(unanswered.length === 0
      ? []
      : [{ kind: 'coverageQuestion', year: coverageYear(today), partIds: unanswered } as const]),
  ];
}
