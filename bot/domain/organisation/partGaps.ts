import type { Organisation, OrganisationPart, Person, PersonId } from './organisation.ts';
import { responsibleManager } from './tree.ts';

/** Whether the bot gets through to a person: `refused` has blocked or removed it. */
export type Reach = 'reached' | 'refused' | 'notMet';

export type PartGap =
  /** Nobody up to the city answers for it. */
  | { readonly kind: 'nobody' }
  /** Who is named is nobody the organisation has. */
  | { readonly kind: 'unknown'; readonly post: 'manager' | 'deputy' }
  | {
      readonly kind: Exclude<Reach, 'reached'>;
      readonly post: 'manager' | 'deputy';
      readonly personId: PersonId;
    };

/** @param refused who has blocked or removed the bot */
export function reachOf({ id, entraObjectId }: Person, refused: ReadonlySet<PersonId>): Reach {
  if (refused.has(id)) return 'refused';
  return entraObjectId === null ? 'notMet' : 'reached';
}

/** What is missing before the part's matters reach somebody, the worst first. */
export function partGaps(
  organisation: Organisation,
  part: OrganisationPart,
  refused: ReadonlySet<PersonId>,
): readonly PartGap[] {
  const posts = [
    { post: 'manager', personId: part.managerId },
    { post: 'deputy', personId: part.deputyId },
  ] as const;
  const gaps = posts.flatMap(({ post, personId }): readonly PartGap[] => {
    if (personId === null) return [];
    const person = organisation.people.get(personId);
    if (person === undefined) return [{ kind: 'unknown', post }];
    const reach = reachOf(person, refused);
    return reach === 'reached' ? [] : [{ kind: reach, post, personId }];
  });
  return responsibleManager(organisation, part.id) === null ? [{ kind: 'nobody' }, ...gaps] : gaps;
}

/** The parts in the order of the tree: each before those below it, beside one another by name. */
export function inTreeOrder(
  { parts }: Organisation,
  compareNames: (one: OrganisationPart, other: OrganisationPart) => number,
): readonly { readonly part: OrganisationPart; readonly depth: number }[] {
  const below = Map.groupBy(parts.values(), ({ parentId }) => parentId);
  const seen = new Set<string>();
  const from = (part: OrganisationPart, depth: number): ReturnType<typeof inTreeOrder> => {
    if (seen.has(part.id)) return [];
    seen.add(part.id);
    const children = (below.get(part.id) ?? []).toSorted(compareNames);
    return [{ part, depth }, ...children.flatMap((child) => from(child, depth + 1))];
  };
  const tops = [...parts.values()].filter(
    ({ parentId }) => parentId === null || !parts.has(parentId),
  );
  // What hangs on nothing or turns in a circle is shown as well, or nobody could mend it.
  return [...tops.toSorted(compareNames), ...parts.values()].flatMap((part) => from(part, 0));
}
