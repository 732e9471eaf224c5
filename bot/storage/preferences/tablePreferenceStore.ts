import type { PreferenceStore } from '../../domain/ports/preferenceStore.ts';
import { ledgerSteps } from '../ledger/ledgerSteps.ts';
import type { OrganisationRecord } from '../organisation/organisationRecord.ts';
import { personIn } from '../organisation/personIn.ts';

/** People's choices, written with the organisation that they are read with. */
export class TablePreferenceStore implements PreferenceStore {
  readonly #record: OrganisationRecord;

  constructor(record: OrganisationRecord) {
    this.#record = record;
  }

  async change(decide: Parameters<PreferenceStore['change']>[0]): Promise<void> {
    await this.#record.change((organisation) => {
      const change = decide(organisation);
      if (change === null) return null;
      const { personId, preferences, language, ledger, at } = change;
      const person = personIn(organisation, personId);
      return {
        preferences: [[personId, preferences]],
        changedBy: { by: personId, at },
        ...(person.language === language ? {} : { people: [{ ...person, language }] }),
        ledger: (commitId) => ledgerSteps(ledger, { kind: 'standIn', id: personId }, at, commitId),
      };
    });
  }
}
