import { addDays } from '../../domain/calendar/localDate.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import type {
  Figure,
  Goal,
  Measurement,
  Metric,
  ResponsibilityChain,
  Sampling,
} from '../../domain/metric/metric.ts';
import { unsaid } from '../../domain/metric/metricDefinition.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { lastPeriods, monthsBefore } from './periods.ts';

/** A target of the sample city: in force since the first day of the month so many months ago. */
interface SampleTarget {
  readonly sinceMonthsAgo: number;
  readonly goal: Goal;
  readonly justification: string;
}

/** How the answers were got; left out where everything is counted and nobody is asked. */
interface SampleSurvey {
  readonly sampling: Sampling;
  readonly targetGroupSize: number;
  /** How many were asked; null where whoever wanted could answer. */
  readonly sample: number | null;
  readonly undeliverable?: number;
  readonly onlySuccessfulAsked?: boolean;
}

type MetricsOwn = 'id' | 'name' | 'targetGroup' | 'method' | 'cadence' | 'scale' | 'partId';
type Optional = 'asked' | 'stageId' | 'strategyLink' | 'counterMetricId' | 'source';

/** A metric as the sample city describes it; what is left out is null, or as the city's default. */
export interface MetricScript
  extends Pick<Metric, MetricsOwn>, Partial<Pick<Metric, Optional | 'responseRateFloor'>> {
  readonly responsibility: ResponsibilityChain;
  readonly survey?: SampleSurvey;
  readonly targets: readonly SampleTarget[];
  /** One a period, oldest first; a text says why it was not measured. */
  readonly results: readonly (Figure | string)[];
  /** How many of the newest periods have nothing at all. */
  readonly missedPeriods?: number;
}

const editor: PersonId = 'p-sanna-karvo';

/** The metric with its targets and measurements, placed in time before `today`. */
export function sampleMetric(today: LocalDate, script: MetricScript): MetricHistory {
  const { survey, targets, results, missedPeriods, ...own } = script;
  const metric: Metric = {
    ...unsaid,
    ...own,
    usual: {
      targetGroupSize: survey?.targetGroupSize ?? null,
      sampling: survey?.sampling ?? null,
      onlySuccessfulAsked: survey?.onlySuccessfulAsked ?? false,
    },
    direction: targets.at(-1)?.goal.kind ?? null,
    targets: targets.map(({ sinceMonthsAgo, goal, justification }) => {
      const validFrom = monthsBefore(today, sinceMonthsAgo);
      return { validFrom, goal, justification, setBy: editor, setAt: morningOf(validFrom) };
    }),
  };
  const periods = lastPeriods(today, metric.cadence, results.length, missedPeriods);
  const measurements = periods.map((period, index): Measurement => {
    const result = results[index] ?? null;
    return {
      metricId: metric.id,
      ...period,
      figure: typeof result === 'string' ? null : result,
      targetGroupSize: survey?.targetGroupSize ?? null,
      sample: survey?.sample ?? null,
      undeliverable: survey?.undeliverable ?? 0,
      notEligible: 0,
      sampling: survey?.sampling ?? null,
      onlySuccessfulAsked: survey?.onlySuccessfulAsked ?? false,
      comment: typeof result === 'string' ? result : null,
      enteredBy: metric.responsibility.measures ?? editor,
      enteredAt: enteredAfter(period.to, today),
    };
  });
  return { metric, measurements };
}

export function mean(value: number, sd: number | null, n: number): Figure {
  return { kind: 'mean', mean: value, sd, n };
}

export function share(successes: number, n: number): Figure {
  return { kind: 'share', successes, n };
}

export function nps(promoters: number, passives: number, detractors: number): Figure {
  return { kind: 'nps', promoters, passives, detractors };
}

export function amount(value: number, n: number | null = null): Figure {
  return { kind: 'amount', value, n };
}

/** Who measures, interprets, decides and acts, in that order. */
export function chain(
  measures: PersonId,
  interprets: PersonId,
  decides: PersonId,
  acts: PersonId,
): ResponsibilityChain {
  return { measures, interprets, decides, acts };
}

/** Some days after the period, or in its last minutes of Helsinki's day when it has just ended. */
function enteredAfter(periodEnd: LocalDate, today: LocalDate): Instant {
  const later = addDays(periodEnd, 4);
  return later < today ? morningOf(later) : `${periodEnd}T21:55:00.000Z`;
}

function morningOf(day: LocalDate): Instant {
  return `${day}T07:15:00.000Z`;
}
