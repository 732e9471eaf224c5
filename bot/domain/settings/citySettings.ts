import type { FeedbackClock } from '../feedback/deadlines.ts';
import type { MetricId } from '../metric/metricId.ts';
import type { PartId } from '../organisation/ids.ts';

/** How long personal content is kept. */
export interface Retention {
  /** Days from closing until a customer's contact details are removed. */
  readonly contactDays: number;
  /** Months from receipt until a feedback's text is removed; its figures stay. */
  readonly feedbackTextMonths: number;
}

/** What the administrators have decided for the whole city and for its areas. */
export interface CitySettings {
  /** Clocks of the service areas and subsidiaries that have their own. */
  readonly clocks: ReadonlyMap<PartId, FeedbackClock>;
  /** Christmas Eve and Midsummer Eve; both are days off by default. */
  readonly evesAreWorkingDays: boolean;
  readonly retention: Retention;
  /** Metrics in the composite index with their weights, chosen openly; empty: there is no index. */
  readonly indexWeights: ReadonlyMap<MetricId, number>;
}

export const defaultCitySettings: CitySettings = {
  clocks: new Map(),
  evesAreWorkingDays: false,
  retention: { contactDays: 30, feedbackTextMonths: 24 },
  indexWeights: new Map(),
};
