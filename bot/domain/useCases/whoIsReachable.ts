import type { ConversationStore } from '../ports/conversationStore.ts';
import type { Availability } from '../reminder/recipient.ts';

/** Everyone but those who have blocked or removed the bot; reads only those. */
export async function whoIsReachable(
  conversations: Pick<ConversationStore, 'unreachablePeople'>,
): Promise<Availability> {
  const unreachable = new Set(
    (await conversations.unreachablePeople()).map(({ key }) =>
      key.kind === 'person' ? key.personId : null,
    ),
  );
  return { isReachable: (personId) => !unreachable.has(personId) };
}
