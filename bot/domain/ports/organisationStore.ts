import type {
  JourneyStage,
  Organisation,
  OrganisationPart,
  Person,
  PersonId,
} from '../organisation/organisation.ts';

export interface OrganisationStore {
  /**
   * The whole organisation as of a moment ago; kept in memory and read anew when another
   * instance or a command has changed it (looked at every few seconds).
   */
  snapshot(): Promise<Organisation>;
  /** True when nothing has ever been stored. */
  isEmpty(): Promise<boolean>;
  /** Adds or replaces what is given and leaves the rest. */
  save(changes: {
    readonly parts?: readonly OrganisationPart[];
    readonly people?: readonly Person[];
    readonly stages?: readonly JourneyStage[];
  }): Promise<void>;
  /**
   * First contact: pins the Entra object id to a person known by user principal name, or adds a
   * member of staff not known yet. Returns the person; two first contacts at once give one person.
   */
  meet(contact: {
    readonly entraObjectId: string;
    readonly userPrincipalName: string | null;
    readonly name: string;
  }): Promise<Person>;
  personByEntraObjectId(entraObjectId: string): Promise<Person | null>;
  setLanguage(personId: PersonId, language: Person['language']): Promise<void>;
}
