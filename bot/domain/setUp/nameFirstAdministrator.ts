import {
  editPerson,
  type PersonFault,
  type TypedPerson,
} from '../organisation/edits/editPerson.ts';
import type { PersonId } from '../organisation/organisation.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';
import type { Instant } from '../calendar/time.ts';
import { administrators } from './setUpSteps.ts';

export type FirstAdministratorOutcome =
  | { readonly kind: 'named'; readonly personId: PersonId }
  | { readonly kind: 'faults'; readonly faults: readonly PersonFault[] }
  /** There is an administrator already, who alone may make others. */
  | { readonly kind: 'notFirst' };

/**
 * Names the first administrator of a city that has none, in local use, where nobody is signed in
 * who could. Decided on the newest organisation: of two who do it at once, one is the first. Who
 * is known by the account already, from a file, gets the role.
 */
export async function nameFirstAdministrator(
  organisations: Pick<OrganisationStore, 'change'>,
  typed: Pick<TypedPerson, 'name' | 'userPrincipalName'>,
  { newId, at }: { readonly newId: PersonId; readonly at: Instant },
): Promise<FirstAdministratorOutcome> {
  // A list, since it is decided anew when another change came between.
  const outcomes: FirstAdministratorOutcome[] = [];
  const account = typed.userPrincipalName.trim().toLowerCase();
  await organisations.change(
    (organisation) => {
      if (administrators(organisation).length > 0) {
        outcomes.push({ kind: 'notFirst' });
        return null;
      }
      const known = [...organisation.people.values()].find(
        ({ userPrincipalName }) => account !== '' && userPrincipalName?.toLowerCase() === account,
      );
      if (known !== undefined) {
        outcomes.push({ kind: 'named', personId: known.id });
        return { people: [{ ...known, roles: [...known.roles, 'administrator'] }] };
      }
      const edit = {
        ...{ id: newId, revision: null },
        typed: { ...typed, unitId: '', roles: 'administrator' },
      };
      const decided = editPerson(organisation, edit, () => false);
      switch (decided.kind) {
        case 'faults':
          outcomes.push(decided);
          return null;
        case 'change':
        case 'unchanged':
          outcomes.push({ kind: 'named', personId: decided.id });
          return decided.kind === 'change' ? decided.change : null;
        case 'notFound':
        case 'overtaken':
          throw new Error('a new person was looked for');
      }
    },
    { by: newId, at },
  );
  return outcomes.at(-1) ?? { kind: 'notFirst' };
}
