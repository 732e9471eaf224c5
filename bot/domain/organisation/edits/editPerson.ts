import type { Organisation, PartId, Person, PersonId } from '../organisation.ts';
import { roles } from '../organisation.ts';
import { accountWithoutCodes, withoutPersonalData } from '../../privacy/maskPersonalData.ts';
import { givenRoles, wasLastAdministrator } from './administrators.ts';
import type { IsConfigured } from './administrators.ts';
import { filled, revisionOf } from './decided.ts';
import type { Decided } from './decided.ts';
import { longestName } from './editedName.ts';

/** A person as typed in the form; `roles` with spaces between. */
export interface TypedPerson {
  readonly name: string;
  readonly userPrincipalName: string;
  readonly unitId: string;
  readonly roles: string;
}

export type PersonFault =
  | { readonly field: 'name'; readonly kind: 'required' }
  | { readonly field: 'name'; readonly kind: 'tooLong'; readonly longest: number }
  | { readonly field: 'userPrincipalName'; readonly kind: 'required' | 'noAccount' }
  | { readonly field: 'userPrincipalName'; readonly kind: 'taken'; readonly personId: PersonId }
  | { readonly field: 'unitId'; readonly kind: 'unknown' }
  | { readonly field: 'roles'; readonly kind: 'lastAdministrator' };

/** The account as Entra writes it: a name, an at sign and a domain, at most 113 characters. */
const account = /^(?=.{3,113}$)[^\s@|/\\#?]+@[^\s@|/\\#?]+\.[^\s@|/\\#?]+$/u;

function isAccount(typed: string): boolean {
  return account.test(typed) && accountWithoutCodes(typed) === typed;
}

/** The people with one added or changed. Who the account belongs to stays as it was pinned. */
export function editPerson(
  organisation: Organisation,
  edit: {
    readonly id: PersonId;
    /** What was seen; null: somebody new. */
    readonly revision: string | null;
    readonly typed: TypedPerson;
  },
  isConfigured: IsConfigured,
): Decided<PersonFault> {
  const before = organisation.people.get(edit.id) ?? null;
  if (edit.revision !== null) {
    if (before === null) return { kind: 'notFound' };
    if (personRevision(before, isConfigured) !== edit.revision) return { kind: 'overtaken' };
  }
  const after = typedPerson(edit.id, edit.typed, before, isConfigured);
  const holder = holderOf(organisation, after);
  if (before === null && holder !== undefined) {
    const isAgain = revisionOf(holder) === revisionOf({ ...after, id: holder.id });
    if (isAgain) return { kind: 'unchanged', id: holder.id };
  }
  if (before !== null && revisionOf(before) === revisionOf(after)) {
    return { kind: 'unchanged', id: after.id };
  }
  const faults = personFaults(organisation, before, after, isConfigured);
  if (faults.length > 0) return { kind: 'faults', faults };
  return {
    kind: 'change',
    id: after.id,
    change: { people: [after] },
  };
}

/** What the form showed of a person, whatever the configuration adds. */
export function personRevision(person: Person, isConfigured: IsConfigured): string {
  return revisionOf({
    ...personFields(person),
    roles: [...givenRoles(person, isConfigured)].sort(),
  });
}

function personFields(person: Person): Readonly<Record<string, string | null>> {
  const { name, userPrincipalName, unitId } = person;
  return { name, userPrincipalName, unitId, roles: [...person.roles].sort().join(' ') };
}

function typedPerson(
  id: PersonId,
  typed: TypedPerson,
  before: Person | null,
  isConfigured: IsConfigured,
): Person {
  const chosen = typed.roles.split(' ');
  const kept = before !== null && isConfigured(before) ? before.roles : [];
  return {
    ...(before ?? { entraObjectId: null, language: null }),
    ...{ id, name: withoutPersonalData(typed.name).trim(), unitId: filled(typed.unitId) },
    userPrincipalName: filled(typed.userPrincipalName),
    // What the form did not show is not taken away by it.
    roles: roles.filter(
      (role) => chosen.includes(role) || (role === 'administrator' && kept.includes(role)),
    ),
  };
}

function personFaults(
  organisation: Organisation,
  before: Person | null,
  after: Person,
  isConfigured: IsConfigured,
): readonly PersonFault[] {
  const { name, unitId, userPrincipalName } = after;
  const faults: PersonFault[] = [];
  if (name === '') faults.push({ field: 'name', kind: 'required' });
  if (name.length > longestName) {
    faults.push({ field: 'name', kind: 'tooLong', longest: longestName });
  }
  if (userPrincipalName === null) {
    // Whoever has been met is known by the account itself.
    if (after.entraObjectId === null) faults.push({ field: 'userPrincipalName', kind: 'required' });
  } else if (!isAccount(userPrincipalName)) {
    faults.push({ field: 'userPrincipalName', kind: 'noAccount' });
  }
  const holder = holderOf(organisation, after);
  if (holder !== undefined) {
    faults.push({ field: 'userPrincipalName', kind: 'taken', personId: holder.id });
  }
  if (unitId !== null && unitId !== before?.unitId && !organisation.parts.has(unitId)) {
    faults.push({ field: 'unitId', kind: 'unknown' });
  }
  if (before !== null && wasLastAdministrator(organisation, before, after, isConfigured)) {
    faults.push({ field: 'roles', kind: 'lastAdministrator' });
  }
  return faults;
}

/** Somebody else with the account. */
function holderOf(
  { people }: Organisation,
  { id, userPrincipalName }: Pick<Person, 'id' | 'userPrincipalName'>,
): Person | undefined {
  const wanted = userPrincipalName?.toLowerCase();
  if (wanted === undefined) return undefined;
  return [...people.values()].find(
    (person) => person.id !== id && person.userPrincipalName?.toLowerCase() === wanted,
  );
}

/** The parts that a person is manager or deputy of. */
export function postsOf(
  { parts }: Organisation,
  personId: PersonId,
): readonly { readonly partId: PartId; readonly post: 'manager' | 'deputy' }[] {
  return [...parts.values()].flatMap(({ id: partId, managerId, deputyId }) => [
    ...(managerId === personId ? [{ partId, post: 'manager' as const }] : []),
    ...(deputyId === personId ? [{ partId, post: 'deputy' as const }] : []),
  ]);
}
