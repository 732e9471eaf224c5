import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Cadence, CollectionMethod } from '../metric/metric.ts';
import type { PartId, PersonId } from '../organisation/organisation.ts';

/** Where results are used. */
export const usePlaces = ['unit', 'managementGroup', 'strategyWork'] as const;
export type UsePlace = (typeof usePlaces)[number];

/**
 * What the responsible manager says of a part once a year: whether it collects customers'
 * experience, and how, where this is not measured here. One for each year; a later answer of the
 * same year takes the place of the earlier.
 */
export interface CoverageStatement {
  readonly partId: PartId;
  /** `2026`. */
  readonly year: number;
  readonly collects: boolean;
  /** Null when it does not collect. */
  readonly method: CollectionMethod | null;
  readonly cadence: Cadence | null;
  /** The last day of what was measured last; null when it does not collect or has not yet. */
  readonly lastMeasured: LocalDate | null;
  /** Why it does not collect, or anything else worth knowing. */
  readonly note: string | null;
  readonly by: PersonId;
  readonly at: Instant;
}

/** One time that results were discussed: where, when, and what was decided. */
export interface UtilisationNote {
  readonly id: string;
  readonly partId: PartId;
  readonly place: UsePlace;
  readonly on: LocalDate;
  readonly note: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** A customer-service training that was held; who took part is a number. */
export interface Training {
  readonly id: string;
  readonly partId: PartId;
  readonly on: LocalDate;
  readonly subject: string;
  readonly participants: number;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Everything that people have noted of coverage, of all parts. */
export interface CoverageRecords {
  readonly statements: readonly CoverageStatement[];
  readonly utilisation: readonly UtilisationNote[];
  readonly trainings: readonly Training[];
}

export const noCoverageRecords: CoverageRecords = {
  statements: [],
  utilisation: [],
  trainings: [],
};
