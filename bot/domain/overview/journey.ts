import { compareDates } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import { partOfAction, type SourcedAction } from '../action/action.ts';
import { measuredMetrics } from '../metric/measuredMetrics.ts';
import type { MetricState } from '../metric/metricState.ts';
import type {
  Organisation,
  OrganisationPart,
  PartId,
  StageId,
} from '../organisation/organisation.ts';
import { scopeOf } from '../organisation/scope.ts';
import type { FeedbackCounts } from '../ports/feedbackStore.ts';
import type { MetricSummary } from '../ports/metricStore.ts';
import { lightOrder } from './lightTally.ts';
import { stagesReceived, type StageReceived } from './stagesReceived.ts';

/** What was read from the stores for the customer's journey. */
export interface JourneySource {
  readonly organisation: Organisation;
  /** Of the last twenty-four months. */
  readonly counts: readonly FeedbackCounts[];
  readonly metrics: readonly MetricSummary[];
  /** Corrective actions that are planned or under way, those that the reader may know of. */
  readonly actions: readonly SourcedAction[];
}

/** Cause and effect at one stage of the journey. */
export interface StageFigures extends StageReceived {
  /** What asks for attention first. */
  readonly metrics: readonly MetricState[];
  /** Open ones, the one due first first. */
  readonly actions: readonly SourcedAction[];
}

export interface JourneyFigures {
  /** Null for the whole city. */
  readonly part: OrganisationPart | null;
  /** In the city's own order, then what it no longer has; last, under null, what has no stage. */
  readonly stages: readonly StageFigures[];
}

/** The journey of the customers of one part with all below it, as of `today`. */
export function journeyFigures(
  { organisation, counts, metrics, actions }: JourneySource,
  partId: PartId | null,
  today: LocalDate,
): JourneyFigures {
  const { part, includes } = scopeOf(organisation, partId);
  const stageOfMetric = new Map(metrics.map(({ metric }) => [metric.id, metric.stageId]));
  const stageOfAction = ({ action: { about }, feedback }: SourcedAction): StageId | null =>
    (about.kind === 'metric' ? stageOfMetric.get(about.metricId) : feedback?.stageId) ?? null;
  const states = measuredMetrics(metrics, today)
    .filter(({ metric }) => includes(metric.partId))
    .sort(byLight);
  const open = actions
    .filter((each) => includes(partOfAction(each)))
    .toSorted((one, other) => compareDates(one.action.dueOn, other.action.dueOn));
  const received = stagesReceived(
    organisation,
    counts.filter(({ unitId }) => includes(unitId)),
    [...states.map(({ metric }) => metric.stageId), ...open.map(stageOfAction)].filter(
      (id) => id !== null,
    ),
    today,
  );
  return {
    part,
    stages: received.map((stage) => ({
      ...stage,
      metrics: states.filter(({ metric }) => metric.stageId === stage.stageId),
      actions: open.filter((action) => stageOfAction(action) === stage.stageId),
    })),
  };
}

function byLight(one: MetricState, other: MetricState): number {
  const placeOf = ({ light }: MetricState): number => lightOrder.indexOf(light.colour);
  return placeOf(one) - placeOf(other) || (one.metric.name.fi < other.metric.name.fi ? -1 : 1);
}
