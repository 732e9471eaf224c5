import type { PersonId } from '../../../domain/organisation/organisation.ts';
import type { RouteDependencies } from '../route.ts';

/** Who has blocked or removed the bot. */
export async function refusedPeople({
  conversations,
}: Pick<RouteDependencies, 'conversations'>): Promise<ReadonlySet<PersonId>> {
  const unreachable = await conversations.unreachablePeople();
  return new Set(unreachable.flatMap(({ key }) => (key.kind === 'person' ? [key.personId] : [])));
}
