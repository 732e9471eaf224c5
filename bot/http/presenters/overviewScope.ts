import type { Instant } from '../../domain/calendar/time.ts';
import type { OrganisationPart } from '../../domain/organisation/organisation.ts';

/** What the overview is of. */
export interface OverviewScope {
  /** Null for the whole city. */
  readonly area: OrganisationPart | null;
  /** Of changes; `isVisit` where the viewer was there then. */
  readonly since: Instant;
  readonly isVisit: boolean;
}
