import type { Coded } from './figures.ts';
import type { FormView } from './form.ts';
import type { MetricPageView, MetricRow } from './metrics.ts';
import type { DatedView } from './session.ts';

/** `GET /api/manage/metrics`: all metrics, ended ones too, and what a new one can begin from. */
export interface ManageMetricsView extends DatedView {
  readonly metrics: readonly MetricRow[];
  /** By the id under which the form for it lies beside the metrics; the first begins empty. */
  readonly beginnings: readonly Coded[];
}

/** `GET /api/manage/metrics/:id`: a metric to be defined, and the page of its forms' answers. */
export interface ManagedMetricView extends DatedView {
  /** Null while it has not been defined yet. */
  readonly id: string | null;
  /** Its name, or what the new one begins from. */
  readonly title: string;
  /** What comes next for it; null for a new one. */
  readonly nextStep: string | null;
  /** In words, once it is not measured any more or when its last day has been set. */
  readonly ended: string | null;
  readonly forms: readonly FormView[];
  /** Versions of the target, newest first. */
  readonly targets: MetricPageView['targets'];
}
