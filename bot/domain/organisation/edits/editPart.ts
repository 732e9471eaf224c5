import { checkOrganisation } from '../checkOrganisation.ts';
import type { OrganisationFault } from '../checkOrganisation.ts';
import { partLevels } from '../organisation.ts';
import type { Organisation, OrganisationPart, PartId, PartLevel } from '../organisation.ts';
import { filled, revisionOf } from './decided.ts';
import type { Decided } from './decided.ts';
import { editedName, isSameName, nameFaults } from './editedName.ts';
import type { NameFault, TypedName } from './editedName.ts';
import { hasClock, tiesToLevel } from './partTies.ts';
import type { PartTies, Tie } from './partTies.ts';

/** A part as typed in its form: ids and codes, empty where nothing was chosen. */
export interface TypedPart extends TypedName {
  readonly level: string;
  readonly parentId: string;
  readonly managerId: string;
  readonly deputyId: string;
}

export type PartFault =
  | NameFault
  /** A part beside it has the name: files find parts by their names. */
  | { readonly field: 'nameFi'; readonly kind: 'nameTaken' }
  | { readonly field: 'level'; readonly kind: 'required' | 'cityStays' | 'oneCity' }
  | { readonly field: 'level'; readonly kind: 'tied'; readonly ties: readonly Tie[] }
  /** A part below it would stand below one of its own level or a lower one. */
  | { readonly field: 'level'; readonly kind: 'belowNoLonger'; readonly partId: PartId }
  | { readonly field: 'parentId'; readonly kind: 'required' | 'unknown' | 'belowItself' }
  | { readonly field: 'parentId'; readonly kind: 'levelOrder'; readonly partId: PartId }
  | { readonly field: 'managerId' | 'deputyId'; readonly kind: 'unknown' }
  | { readonly field: 'deputyId'; readonly kind: 'sameAsManager' };

/** The parts with one added, renamed, moved, of another level or in other hands. */
export function editPart(
  organisation: Organisation,
  edit: {
    readonly id: PartId;
    /** What was seen; null: it is new. */
    readonly revision: string | null;
    readonly typed: TypedPart;
  },
  ties: PartTies,
): Decided<PartFault> {
  const before = organisation.parts.get(edit.id) ?? null;
  if (edit.revision !== null) {
    if (before === null) return { kind: 'notFound' };
    if (revisionOf(before) !== edit.revision) return { kind: 'overtaken' };
  }
  const level = partLevels.find((each) => each === edit.typed.level);
  if (level === undefined) {
    const faults = [...nameFaults(edit.typed), { field: 'level', kind: 'required' } as const];
    return { kind: 'faults', faults };
  }
  const after = typedPart(edit.id, edit.typed, level);
  if (before !== null && revisionOf(before) === revisionOf(after)) {
    return { kind: 'unchanged', id: edit.id };
  }
  const again = edit.revision === null ? sameBeside(organisation, after) : undefined;
  if (again !== undefined && revisionOf({ ...again, id: after.id }) === revisionOf(after)) {
    return { kind: 'unchanged', id: again.id };
  }
  const faults = partFaults(organisation, edit.typed, before, after, ties);
  if (faults.length > 0) return { kind: 'faults', faults };
  return {
    kind: 'change',
    id: after.id,
    change: { parts: [after], ...withoutClock(organisation, after) },
  };
}

function typedPart(id: PartId, typed: TypedPart, level: PartLevel): OrganisationPart {
  return {
    ...{ id, level, name: editedName(typed) },
    parentId: level === 'city' ? null : filled(typed.parentId),
    managerId: filled(typed.managerId),
    deputyId: filled(typed.deputyId),
  };
}

function partFaults(
  organisation: Organisation,
  typed: TypedPart,
  before: OrganisationPart | null,
  after: OrganisationPart,
  ties: PartTies,
): readonly PartFault[] {
  const faults: PartFault[] = [...nameFaults(typed)];
  if (sameBeside(organisation, after) !== undefined) {
    faults.push({ field: 'nameFi', kind: 'nameTaken' });
  }
  if (before?.level === 'city' && after.level !== 'city') {
    return [...faults, { field: 'level', kind: 'cityStays' }];
  }
  if (before !== null && before.level !== after.level) {
    const tied = tiesToLevel(ties, after.level);
    if (tied.length > 0) faults.push({ field: 'level', kind: 'tied', ties: tied });
  }
  if (after.deputyId !== null && after.deputyId === after.managerId) {
    faults.push({ field: 'deputyId', kind: 'sameAsManager' });
  }
  const made = faultsMadeBy(organisation, after).map((fault) => fieldOf(fault, after));
  return [...faults, ...made.filter((fault) => fault !== null)];
}

/** The faults that the organisation would have with the part as given and does not have now. */
export function faultsMadeBy(
  organisation: Organisation,
  part: OrganisationPart,
): readonly OrganisationFault[] {
  const known = checkOrganisation(organisation).map(revisionOf);
  const parts = new Map([...organisation.parts, [part.id, part]]);
  return (
    checkOrganisation({ ...organisation, parts })
      .filter((fault) => !known.includes(revisionOf(fault)))
      // A circle is what is wrong there, whatever the levels.
      .sort((a, b) => Number(b.kind === 'cycle') - Number(a.kind === 'cycle'))
  );
}

/** Where in the part's form a fault of the organisation belongs; null: no part's doing. */
function fieldOf(fault: OrganisationFault, part: OrganisationPart): PartFault | null {
  switch (fault.kind) {
    case 'severalCities':
      return { field: 'level', kind: 'oneCity' };
    case 'noParent':
      return { field: 'parentId', kind: 'required' };
    case 'missingParent':
      return { field: 'parentId', kind: 'unknown' };
    case 'cycle':
      return { field: 'parentId', kind: 'belowItself' };
    case 'levelOrder':
      return fault.partId === part.id
        ? { field: 'parentId', kind: 'levelOrder', partId: fault.parentId }
        : { field: 'level', kind: 'belowNoLonger', partId: fault.partId };
    case 'missingPerson':
      return { field: fault.post === 'manager' ? 'managerId' : 'deputyId', kind: 'unknown' };
    case 'noCity':
    case 'missingUnit':
    case 'sameAccount':
      // A part can neither make nor mend these.
      return null;
  }
}

/** Another part right beside it with the same name. */
export function sameBeside(
  { parts }: Organisation,
  { id, parentId, name }: OrganisationPart,
): OrganisationPart | undefined {
  return [...parts.values()].find(
    (other) => other.id !== id && other.parentId === parentId && isSameName(other.name, name),
  );
}

/** What is no area any more has no clock of its own. */
function withoutClock(
  { settings }: Organisation,
  { id, level }: { readonly id: PartId; readonly level: PartLevel },
): Pick<Organisation, 'settings'> | Record<string, never> {
  if (hasClock(level) || !settings.clocks.has(id)) return {};
  const clocks = new Map([...settings.clocks].filter(([areaId]) => areaId !== id));
  return { settings: { ...settings, clocks } };
}
