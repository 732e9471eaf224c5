import type { Month } from '../calendar/localDate.ts';
import type { Instant, LocalDate } from '../calendar/time.ts';
import type { ExperienceId } from '../experience/experience.ts';
import type { PartId, PersonId } from '../organisation/organisation.ts';

/** Why the network's cards no longer go to a channel. */
export const channelEndings = ['channelDeleted', 'appRemoved', 'refused'] as const;
export type ChannelEnding = (typeof channelEndings)[number];

interface Told {
  /** Says what it is and of when or whom, so that each is told once. */
  readonly id: string;
  readonly at: Instant;
}

/** To editors: a channel gets nothing any more, and nobody has decided that. */
export interface ChannelEndedCard extends Told {
  readonly kind: 'channelEnded';
  readonly channel: string;
  readonly ending: ChannelEnding;
}

/** To a unit: what became of what it took into use? */
export interface AdoptionCard extends Told {
  readonly kind: 'adoption';
  readonly experienceId: ExperienceId;
  readonly unitId: PartId;
}

/** To editors: what was thanked for and taken into use in a month, to choose from. */
export interface MonthCandidatesCard extends Told {
  readonly kind: 'monthCandidates';
  readonly month: Month;
}

/** To the channels, the author and the author's manager: the month's experience. */
export interface MonthChosenCard extends Told {
  readonly kind: 'monthChosen';
  readonly month: Month;
  readonly experienceId: ExperienceId;
  readonly chosenBy: PersonId;
}

/** To a newcomer: a good example of the week. */
export interface ExampleCard extends Told {
  readonly kind: 'example';
  readonly experienceId: ExperienceId;
  readonly personId: PersonId;
  /** How many are still to come after it. */
  readonly left: number;
}

/** To a channel: what was shared in a week, of one area or (null) of all. */
export interface DigestCard extends Told {
  readonly kind: 'digest';
  readonly areaId: PartId | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** To the network's channel: how things stand after the month. */
export interface MonthCard extends Told {
  readonly kind: 'month';
  readonly month: Month;
}

/** What the network tells on its own initiative. */
export type NetworkCard =
  | ChannelEndedCard
  | AdoptionCard
  | MonthCandidatesCard
  | MonthChosenCard
  | ExampleCard
  | DigestCard
  | MonthCard;
