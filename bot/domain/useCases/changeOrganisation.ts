import type { Instant } from '../calendar/time.ts';
import type { Decided } from '../organisation/edits/decided.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { mayAdminister } from '../organisation/policy.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';

export type ChangeOutcome<Fault> =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'overtaken' | 'notFound' | 'notAllowed' };

/**
 * Has an administrator change the organisation, decided on what it is at that moment. Whoever has
 * seen an earlier state of the same thing is overtaken.
 */
export async function changeOrganisation<Fault>(
  organisations: Pick<OrganisationStore, 'change'>,
  { by, at }: { readonly by: Person; readonly at: Instant },
  decide: (organisation: Organisation) => Decided<Fault>,
): Promise<ChangeOutcome<Fault>> {
  // A list, since it is decided anew when another change came between.
  const outcomes: ChangeOutcome<Fault>[] = [];
  await organisations.change(
    (organisation) => {
      const outcome = mayAdminister(organisation, by)
        ? decide(organisation)
        : ({ kind: 'notAllowed' } as const);
      const isDone = outcome.kind === 'change' || outcome.kind === 'unchanged';
      outcomes.push(isDone ? { kind: 'done', id: outcome.id } : outcome);
      return outcome.kind === 'change' ? outcome.change : null;
    },
    { by: by.id, at },
  );
  return outcomes.at(-1) ?? { kind: 'notAllowed' };
}
