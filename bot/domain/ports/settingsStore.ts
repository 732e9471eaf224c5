import type { ChangedBy } from '../audit/auditEntry.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { CitySettings } from '../settings/citySettings.ts';

/** The administrators' settings; they are read with the organisation (`Organisation.settings`). */
export interface SettingsStore {
  /** As read last, without a request; the defaults before anything has been read. */
  latest(): CitySettings;
  /** Decides on the newest organisation and writes upon exactly that; null: nothing to change. */
  change(
    decide: (organisation: Organisation) => CitySettings | null,
    changedBy: ChangedBy,
  ): Promise<void>;
}
