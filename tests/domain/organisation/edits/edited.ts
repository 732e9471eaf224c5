import assert from 'node:assert/strict';
import type { Decided } from '../../../../bot/domain/organisation/edits/decided.ts';
import type { TypedPart } from '../../../../bot/domain/organisation/edits/editPart.ts';
import type {
  Organisation,
  OrganisationPart,
} from '../../../../bot/domain/organisation/organisation.ts';
import { changedOrganisation } from '../../../../bot/storage/organisation/changedOrganisation.ts';

/** The organisation after an edit; as it was where nothing was to be changed. */
export function after<Fault>(organisation: Organisation, decided: Decided<Fault>): Organisation {
  return decided.kind === 'change'
    ? changedOrganisation(organisation, decided.change)
    : organisation;
}

/** After an edit that has to succeed. */
export function done<Fault>(organisation: Organisation, decided: Decided<Fault>): Organisation {
  assert.equal(decided.kind, 'change', JSON.stringify(decided));
  return after(organisation, decided);
}

export function faultsOf<Fault>(decided: Decided<Fault>): readonly Fault[] {
  return decided.kind === 'faults' ? decided.faults : [];
}

/** What a part's form shows of it. */
export function typedOf({
  name,
  level,
  parentId,
  managerId,
  deputyId,
}: OrganisationPart): TypedPart {
  return {
    ...{ nameFi: name.fi, nameSv: name.sv ?? '', nameEn: name.en ?? '', level },
    ...{ parentId: parentId ?? '', managerId: managerId ?? '', deputyId: deputyId ?? '' },
  };
}
