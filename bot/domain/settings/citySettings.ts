import type { FeedbackClock } from '../feedback/deadlines.ts';
import type { MetricId } from '../metric/metricId.ts';
import type { PartId } from '../organisation/ids.ts';

/** A period after which something is removed: its bounds, and what it is unless decided. */
interface RetentionPeriod {
  readonly unit: 'days' | 'months';
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/** How long what concerns people is kept; the figures stay. */
export const retentionPeriods = {
  /** From closing until a customer's contact details are removed. */
  contactDays: { unit: 'days', least: 1, most: 365, usual: 30 },
  /** From receipt until a feedback's text is removed, and the words of what came of it. */
  feedbackTextMonths: { unit: 'months', least: 1, most: 120, usual: 24 },
  /** From the end of a corrective action until what was written in it is removed. */
  actionMonths: { unit: 'months', least: 1, most: 120, usual: 60 },
  /** From sharing until a customer's quotation is taken out of an experience. */
  quotationMonths: { unit: 'months', least: 1, most: 120, usual: 36 },
  /** From a deed until its line of the audit trail is removed. */
  auditMonths: { unit: 'months', least: 12, most: 240, usual: 60 },
  /** From leaving until a pseudonym takes the place of somebody's name and ids. */
  formerStaffMonths: { unit: 'months', least: 1, most: 240, usual: 24 },
} as const satisfies Readonly<Record<string, RetentionPeriod>>;

export type RetentionKey = keyof typeof retentionPeriods;
export const retentionKeys = Object.keys(retentionPeriods) as readonly RetentionKey[];

/** Each period in its unit. */
export type Retention = Readonly<Record<RetentionKey, number>>;

export const defaultRetention: Retention = Object.fromEntries(
  retentionKeys.map((key) => [key, retentionPeriods[key].usual]),
) as Retention;

/** Working days by which an answer can be put off: the bounds of the setting, and what it usually is. */
export const extensionBounds = { least: 1, most: 60, usual: 10 } as const;

/** What the administrators have decided for the whole city and for its areas. */
export interface CitySettings {
  /** Clocks of the service areas and subsidiaries that have their own. */
  readonly clocks: ReadonlyMap<PartId, FeedbackClock>;
  /** Christmas Eve and Midsummer Eve; both are days off by default. */
  readonly evesAreWorkingDays: boolean;
  /** By how many working days the day to answer can be put off at once. */
  readonly extensionDays: number;
  readonly retention: Retention;
  /** Metrics in the composite index with their weights, chosen openly; empty: there is no index. */
  readonly indexWeights: ReadonlyMap<MetricId, number>;
}

export const defaultCitySettings: CitySettings = {
  clocks: new Map(),
  evesAreWorkingDays: false,
  extensionDays: extensionBounds.usual,
  retention: defaultRetention,
  indexWeights: new Map(),
};
