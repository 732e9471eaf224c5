import type { LocalDate } from '../../calendar/time.ts';
import type { OrganisationFault } from '../checkOrganisation.ts';
import { withoutEnd } from '../everKnown.ts';
import type { Organisation, PartId, Person } from '../organisation.ts';
import { filled, revisionOf } from './decided.ts';
import type { Decided } from './decided.ts';
import { faultsMadeBy, sameBeside } from './editPart.ts';
import { tiesToEnd } from './partTies.ts';
import type { PartTies, Tie } from './partTies.ts';

export type EndPartFault =
  | { readonly field: null; readonly kind: 'isCity' }
  /** Parts below it: they are moved or closed down first. */
  | { readonly field: null; readonly kind: 'partsBelow'; readonly partIds: readonly PartId[] }
  | { readonly field: null; readonly kind: 'tied'; readonly ties: readonly Tie[] }
  | { readonly field: 'peopleTo'; readonly kind: 'unknown' };

/**
 * The part is closed down. What it still has to do is in the way; its people belong to another
 * part from now on, or to none. Its name stays readable where it was used.
 */
export function endPart(
  organisation: Organisation,
  edit: {
    readonly id: PartId;
    readonly revision: string | null;
    /** The part whose its people are from now on; empty: none's. */
    readonly peopleTo: string;
    readonly today: LocalDate;
  },
  ties: PartTies,
): Decided<EndPartFault> {
  const { id, today } = edit;
  const part = organisation.parts.get(id);
  if (part === undefined) {
    return organisation.former.parts.has(id) ? { kind: 'unchanged', id } : { kind: 'notFound' };
  }
  if (revisionOf(part) !== edit.revision) return { kind: 'overtaken' };
  const unitId = filled(edit.peopleTo);
  const faults = endFaults(organisation, id, unitId, ties);
  if (faults.length > 0) return { kind: 'faults', faults };
  const moved = peopleOf(organisation, id).map((person) => ({ ...person, unitId }));
  const { settings } = organisation;
  const clocks = new Map([...settings.clocks].filter(([areaId]) => areaId !== id));
  return {
    kind: 'change',
    id,
    change: {
      people: moved,
      ended: { parts: [{ ...part, managerId: null, deputyId: null, endedOn: today }] },
      ...(settings.clocks.has(id) ? { settings: { ...settings, clocks } } : {}),
    },
  };
}

/** What is in the way of the part's end, whoever would take its people over. */
export function whyNotEnd(
  organisation: Organisation,
  id: PartId,
  ties: PartTies,
): readonly EndPartFault[] {
  const part = organisation.parts.get(id);
  if (part?.level === 'city') return [{ field: null, kind: 'isCity' }];
  const below = [...organisation.parts.values()].filter(({ parentId }) => parentId === id);
  const tied = tiesToEnd(ties);
  return [
    ...(below.length === 0
      ? []
      : [{ field: null, kind: 'partsBelow', partIds: below.map((each) => each.id) } as const]),
    ...(tied.length === 0 ? [] : [{ field: null, kind: 'tied', ties: tied } as const]),
  ];
}

/** Who works in the part itself. */
export function peopleOf({ people }: Organisation, partId: PartId): readonly Person[] {
  return [...people.values()].filter(({ unitId }) => unitId === partId);
}

function endFaults(
  organisation: Organisation,
  id: PartId,
  peopleTo: PartId | null,
  ties: PartTies,
): readonly EndPartFault[] {
  const isUnknown = peopleTo !== null && (peopleTo === id || !organisation.parts.has(peopleTo));
  return [
    ...whyNotEnd(organisation, id, ties),
    ...(isUnknown ? [{ field: 'peopleTo', kind: 'unknown' } as const] : []),
  ];
}

export type RestorePartFault =
  /** The part above was closed down too: that one first. */
  | { readonly field: null; readonly kind: 'parentGone'; readonly partId: PartId }
  /** The part above has been given a level that this one cannot stand below. */
  | { readonly field: null; readonly kind: 'parentTooLow'; readonly partId: PartId }
  | { readonly field: null; readonly kind: 'nameTaken' };

/** The part is one again, where it was, without people and posts. */
export function restorePart(organisation: Organisation, id: PartId): Decided<RestorePartFault> {
  if (organisation.parts.has(id)) return { kind: 'unchanged', id };
  const former = organisation.former.parts.get(id);
  if (former === undefined) return { kind: 'notFound' };
  const part = withoutEnd(former);
  const faults = faultsMadeBy(organisation, part).flatMap(restoreFault);
  if (faults.length === 0 && sameBeside(organisation, part) !== undefined) {
    faults.push({ field: null, kind: 'nameTaken' });
  }
  if (faults.length > 0) return { kind: 'faults', faults };
  return { kind: 'change', id, change: { parts: [part] } };
}

function restoreFault(fault: OrganisationFault): RestorePartFault[] {
  switch (fault.kind) {
    case 'missingParent':
      return [{ field: null, kind: 'parentGone', partId: fault.parentId }];
    case 'levelOrder':
      return [{ field: null, kind: 'parentTooLow', partId: fault.parentId }];
    case 'noCity':
    case 'severalCities':
    case 'noParent':
    case 'cycle':
    case 'missingPerson':
    case 'missingUnit':
    case 'sameAccount':
      // The city is never closed down, and a closed part has no posts, no people and nothing below.
      return [];
  }
}
