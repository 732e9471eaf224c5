import type { LocalDate } from '../calendar/time.ts';
import type { Ended, Organisation, Person, PersonId } from '../organisation/organisation.ts';
import { isPseudonym, newPseudonym } from '../organisation/pseudonym.ts';
import { systemActor } from '../organisation/systemActor.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';
import type { PseudonymStore } from '../ports/pseudonymStore.ts';
import { latestReaching } from '../retention/held.ts';
import type { RetainedUntil } from '../retention/held.ts';
import { checkProjections, type CheckingDeps } from './checkProjections.ts';

export interface PseudonymisingDeps extends CheckingDeps {
  readonly organisations: Pick<OrganisationStore, 'snapshot' | 'change'>;
  readonly pseudonyms: PseudonymStore;
  readonly newId: () => string;
  /** What somebody with this pseudonym is called where a name stands. */
  readonly nameOf: (pseudonym: PersonId) => string;
}

type Former = Person & Ended;

/**
 * Takes name, account and ids of people who left longer ago than the city keeps them out of
 * everything that is stored, and puts a pseudonym in their place: who did what stays told apart,
 * and nobody can tell who it was.
 * @returns the pseudonyms given, or the ids of whom it concerns in a dry run
 */
export async function purgeFormerStaff(
  deps: PseudonymisingDeps,
  { day, at, periods, dryRun = false }: RetainedUntil<'formerStaffMonths'>,
): Promise<readonly PersonId[]> {
  const last = latestReaching(day, periods.formerStaffMonths);
  const organisation = await deps.organisations.snapshot();
  const due = formerWhere(organisation, ({ endedOn, pseudonym }) => {
    // What was begun is ended, whatever the period is now.
    return pseudonym !== undefined || endedOn <= last;
  });
  if (dryRun) return due.map(({ id }) => id);
  return pseudonymise(
    deps,
    due.map(({ id }) => id),
    at,
  );
}

/** The same for these people at once; of those who have not left nothing is changed. */
export async function pseudonymise(
  deps: PseudonymisingDeps,
  ids: readonly PersonId[],
  at: RetainedUntil<never>['at'],
): Promise<readonly PersonId[]> {
  if (ids.length === 0) return [];
  const marked = await mark(deps, ids, at);
  const { people, former } = await deps.organisations.snapshot();
  await deps.pseudonyms.replaceIds(marked, [...people.keys(), ...former.people.keys()], at);
  await checkProjections(deps, { repair: true });
  return [...marked.values()];
}

/** Writes the pseudonym beside the person first, so that a second run goes on with the same one. */
async function mark(
  { organisations, newId, nameOf }: PseudonymisingDeps,
  ids: readonly PersonId[],
  at: RetainedUntil<never>['at'],
): Promise<ReadonlyMap<PersonId, PersonId>> {
  let marked: readonly (Former & { readonly pseudonym: PersonId })[] = [];
  await organisations.change(
    (organisation) => {
      marked = formerWhere(organisation, ({ id }) => ids.includes(id)).map((former) => {
        const person = withoutAccount(former);
        const pseudonym = person.pseudonym ?? newPseudonym(newId);
        return {
          ...{ ...person, pseudonym, name: nameOf(pseudonym) },
          ...{ entraObjectId: null, userPrincipalName: null, language: null },
        };
      });
      return marked.length === 0 ? null : { ended: { people: marked } };
    },
    { by: systemActor, at },
  );
  return new Map(marked.map(({ id, pseudonym }) => [id, pseudonym]));
}

/** The name under which the configuration knew the person goes too. */
function withoutAccount({
  administratorAs: _,
  ...person
}: Former): Omit<Former, 'administratorAs'> {
  return person;
}

function formerWhere(
  { former }: Organisation,
  isMeant: (person: Former & { readonly endedOn: LocalDate }) => boolean,
): readonly Former[] {
  return [...former.people.values()].filter((person) => !isPseudonym(person.id) && isMeant(person));
}
