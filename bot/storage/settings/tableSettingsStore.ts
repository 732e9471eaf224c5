import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { SettingsStore } from '../../domain/ports/settingsStore.ts';
import { defaultCitySettings } from '../../domain/settings/citySettings.ts';
import type { CitySettings } from '../../domain/settings/citySettings.ts';
import type { OrganisationRecord } from '../organisation/organisationRecord.ts';

/** The administrators' settings, written with the organisation that they are read with. */
export class TableSettingsStore implements SettingsStore {
  readonly #record: OrganisationRecord;

  constructor(record: OrganisationRecord) {
    this.#record = record;
  }

  latest(): CitySettings {
    return this.#record.latest()?.settings ?? defaultCitySettings;
  }

  async change(
    decide: Parameters<SettingsStore['change']>[0],
    changedBy: ChangedBy,
  ): Promise<void> {
    await this.#record.change((organisation) => {
      const settings = decide(organisation);
      return settings === null ? null : { settings, changedBy };
    });
  }
}
