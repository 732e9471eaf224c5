import type { LocalDate } from '../../calendar/time.ts';
import { withoutEnd } from '../everKnown.ts';
import type { Organisation, OrganisationPart, PersonId } from '../organisation.ts';
import { wasLastAdministrator } from './administrators.ts';
import type { IsConfigured } from './administrators.ts';
import { filled } from './decided.ts';
import type { Decided } from './decided.ts';
import { isPseudonym } from '../pseudonym.ts';
import { personRevision } from './editPerson.ts';

export type EndPersonFault =
  | { readonly field: null; readonly kind: 'lastAdministrator' | 'oneself' }
  | { readonly field: 'successorId'; readonly kind: 'unknown' };

/**
 * A person has left. The posts go to the successor, or stay empty and are told as missing; the
 * roles end, and the name stays readable in what was done.
 */
export function endPerson(
  organisation: Organisation,
  edit: {
    readonly id: PersonId;
    readonly revision: string | null;
    /** Who takes over the posts; empty: nobody yet. */
    readonly successorId: string;
    readonly by: PersonId;
    readonly today: LocalDate;
  },
  isConfigured: IsConfigured,
): Decided<EndPersonFault> {
  const { id, today } = edit;
  const person = organisation.people.get(id);
  if (person === undefined) {
    return organisation.former.people.has(id) ? { kind: 'unchanged', id } : { kind: 'notFound' };
  }
  if (personRevision(person, isConfigured) !== edit.revision) return { kind: 'overtaken' };
  const successorId = filled(edit.successorId);
  const faults: EndPersonFault[] = [];
  if (id === edit.by) faults.push({ field: null, kind: 'oneself' });
  if (wasLastAdministrator(organisation, person, null, isConfigured)) {
    faults.push({ field: null, kind: 'lastAdministrator' });
  }
  if (successorId !== null && (successorId === id || !organisation.people.has(successorId))) {
    faults.push({ field: 'successorId', kind: 'unknown' });
  }
  if (faults.length > 0) return { kind: 'faults', faults };
  const handedOver = [...organisation.parts.values()]
    .filter(({ managerId, deputyId }) => managerId === id || deputyId === id)
    .map((part) => ({ part, after: inOtherHands(part, id, successorId) }));
  return {
    kind: 'change',
    id,
    change: {
      parts: handedOver.map(({ after }) => after),
      ended: { people: [{ ...person, roles: [], unitId: null, endedOn: today }] },
    },
  };
}

/** Who becomes manager is not deputy too; who is manager needs no deputy's post. */
function inOtherHands(
  part: OrganisationPart,
  from: PersonId,
  to: PersonId | null,
): OrganisationPart {
  const managerId = part.managerId === from ? to : part.managerId;
  const deputyId = part.deputyId === from ? to : part.deputyId;
  return { ...part, managerId, deputyId: deputyId === managerId ? null : deputyId };
}

export interface RestorePersonFault {
  readonly field: null;
  readonly kind: 'taken';
  readonly personId: PersonId;
}

/** The person is back, as staff: posts and roles are given anew. */
export function restorePerson(
  organisation: Organisation,
  id: PersonId,
): Decided<RestorePersonFault> {
  if (organisation.people.has(id)) return { kind: 'unchanged', id };
  const former = organisation.former.people.get(id);
  // A pseudonym is nobody who could come back.
  if (former === undefined || isPseudonym(id) || former.pseudonym !== undefined) {
    return { kind: 'notFound' };
  }
  const person = withoutEnd(former);
  const account = person.userPrincipalName?.toLowerCase();
  const holder = [...organisation.people.values()].find(
    ({ userPrincipalName }) =>
      account !== undefined && userPrincipalName?.toLowerCase() === account,
  );
  if (holder !== undefined) {
    return { kind: 'faults', faults: [{ field: null, kind: 'taken', personId: holder.id }] };
  }
  return {
    kind: 'change',
    id,
    change: { people: [person] },
  };
}
