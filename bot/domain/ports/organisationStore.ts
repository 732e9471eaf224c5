import type { ChangedBy } from '../audit/auditEntry.ts';
import type {
  Ended,
  JourneyStage,
  Organisation,
  OrganisationPart,
  Person,
  PersonId,
} from '../organisation/organisation.ts';
import type { CitySettings } from '../settings/citySettings.ts';

/** What is put beside or in the place of what had the same id; the rest stays. */
export interface OrganisationChange {
  readonly parts?: readonly OrganisationPart[];
  readonly people?: readonly Person[];
  /** Whoever gives all the stages gives their order too; otherwise new ones come last. */
  readonly stages?: readonly JourneyStage[];
  /** What is no longer part of the organisation, and goes to what it had (`Former`). */
  readonly ended?: {
    readonly parts?: readonly (OrganisationPart & Ended)[];
    readonly people?: readonly (Person & Ended)[];
    readonly stages?: readonly (JourneyStage & Ended)[];
  };
  readonly settings?: CitySettings;
}

/** Who somebody is according to Entra or Teams. */
export interface Contact {
  readonly entraObjectId: string;
  readonly userPrincipalName: string | null;
  readonly name: string;
  /** True for a guest of the tenant or somebody of another one. */
  readonly isGuest: boolean;
}

export type Met =
  { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'hasLeft' };

export interface OrganisationStore {
  /**
   * The whole organisation as of a moment ago; kept in memory and read anew when another
   * instance or a command has changed it (looked at every few seconds).
   */
  snapshot(): Promise<Organisation>;
  /** True when nothing has ever been stored. */
  isEmpty(): Promise<boolean>;
  /** Adds or replaces what is given and leaves the rest. */
  save(
    changes: Pick<OrganisationChange, 'parts' | 'people' | 'stages'>,
    changedBy: ChangedBy,
  ): Promise<void>;
  /**
   * Decides on the newest organisation and writes upon exactly that, deciding anew when another
   * change came between; null: nothing to change.
   */
  change(
    decide: (organisation: Organisation) => OrganisationChange | null,
    changedBy: ChangedBy,
  ): Promise<void>;
  /**
   * First contact: pins the Entra object id to a person known by user principal name, or adds a
   * member of staff not known yet. Two first contacts at once give one person. Somebody marked as
   * left stays so (`hasLeft`): only an administrator brings people back.
   */
  meet(contact: Contact): Promise<Met>;
  personByEntraObjectId(entraObjectId: string): Promise<Person | null>;
  setLanguage(personId: PersonId, language: Person['language']): Promise<void>;
}
