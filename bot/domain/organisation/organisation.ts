import type { LocalDate } from '../calendar/time.ts';
import type { Language, Localized } from '../language.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { CitySettings } from '../settings/citySettings.ts';
import type { PartId, PersonId, StageId } from './ids.ts';

export type { PartId, PersonId, StageId } from './ids.ts';

/** From the whole city down to the smallest part that handles feedback. */
export const partLevels = ['city', 'serviceArea', 'subsidiary', 'resultArea', 'unit'] as const;
export type PartLevel = (typeof partLevels)[number];

/** A part of the organisation: the city itself, an area, a subsidiary or a unit. */
export interface OrganisationPart {
  readonly id: PartId;
  readonly level: PartLevel;
  /** Null for the city alone. */
  readonly parentId: PartId | null;
  readonly name: Localized;
  /** The responsible manager: answers for the feedback of this part. */
  readonly managerId: PersonId | null;
  /** Acts with the manager's rights while the manager is away. */
  readonly deputyId: PersonId | null;
}

/** Roles given to a person; being a manager follows from the parts one is responsible for. */
export const roles = ['editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** Null until the person is first met, when the user principal name is pinned to it. */
  readonly entraObjectId: string | null;
  readonly userPrincipalName: string | null;
  /** Null: as Teams has it. */
  readonly language: Language | null;
  readonly roles: readonly Role[];
  /** The unit the person works in, chosen already in forms. */
  readonly unitId: PartId | null;
  /** True for a guest or somebody of another tenant, as found at first contact. */
  readonly isGuest?: true;
  /**
   * The user principal name, in lower case, under which the configuration names the person as an
   * administrator. Pinned at first contact: whoever is given the address later is not meant.
   */
  readonly administratorAs?: string;
  /** Of somebody who has left: the id that is being put in the place of this one. */
  readonly pseudonym?: PersonId;
}

/** A stage of the customer's journey; the list is the city's own to edit. */
export interface JourneyStage {
  readonly id: StageId;
  readonly name: Localized;
}

/** What the organisation no longer has, and since when. */
export interface Ended {
  readonly endedOn: LocalDate;
}

/**
 * Parts that were closed down, people who have left and stages out of use: nobody can choose them
 * any more, and what was done with them stays readable.
 */
export interface Former {
  /** Without posts: their matters come to the part above. */
  readonly parts: ReadonlyMap<PartId, OrganisationPart & Ended>;
  /** Without roles. */
  readonly people: ReadonlyMap<PersonId, Person & Ended>;
  readonly stages: readonly (JourneyStage & Ended)[];
}

export const noFormer: Former = { parts: new Map(), people: new Map(), stages: [] };

/** The organisation as one immutable snapshot of a day. */
export interface Organisation {
  readonly parts: ReadonlyMap<PartId, OrganisationPart>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly stages: readonly JourneyStage[];
  readonly former: Former;
  /** What people have chosen for themselves; those who have chosen nothing are not there. */
  readonly preferences: ReadonlyMap<PersonId, Preferences>;
  /**
   * Who acts for a person on a pause, on the snapshot's day: those named one after another, the
   * last of whom is there. They have the person's rights meanwhile.
   */
  readonly standIns: ReadonlyMap<PersonId, readonly PersonId[]>;
  readonly settings: CitySettings;
}
