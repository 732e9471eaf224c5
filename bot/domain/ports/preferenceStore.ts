import type { Instant } from '../calendar/time.ts';
import type { Language } from '../language.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { LedgerEntries } from './delivery.ts';

export interface PreferenceChange {
  readonly personId: PersonId;
  readonly preferences: Preferences;
  /** Null: as Teams has it. */
  readonly language: Language | null;
  /** Cards of the subject `standIn` with the person's id. */
  readonly ledger: LedgerEntries;
  readonly at: Instant;
}

/** People's own choices; they are read with the organisation (`Organisation.preferences`). */
export interface PreferenceStore {
  /**
   * Decides on the newest organisation and writes preferences, language and ledger rows together,
   * deciding anew when another change came between; null: nothing to change. Throws a RangeError
   * for somebody the organisation does not have.
   */
  change(decide: (organisation: Organisation) => PreferenceChange | null): Promise<void>;
}
