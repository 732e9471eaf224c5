import { connectorFault } from './connectorFault.ts';
import { HeldBack } from './heldBack.ts';
import type { Messenger } from './messenger.ts';
import type { Pacer } from './pacer.ts';

/**
 * A messenger that keeps to the limits of Teams: each request waits for its turn, and a 429 or
 * 412 holds the whole thread back for as long as it says. Throws {@link HeldBack} where nothing
 * was sent and waiting here would take too long, else what the messenger throws.
 */
export function pacedMessenger(
  messenger: Messenger,
  pacer: Pacer,
  now: () => Date = () => new Date(),
): Messenger {
  async function paced<T>(thread: string, request: () => Promise<T>): Promise<T> {
    try {
      return await pacer.run(thread, request);
    } catch (error) {
      const { kind, fault, pauseMs } = connectorFault(error, now());
      if (kind !== 'later' || error instanceof HeldBack) throw error;
      throw new HeldBack(pacer.holdBack(thread, pauseMs), fault, error);
    }
  }
  return {
    openPersonalChat: (anywhere, entraObjectId) =>
      paced(`person ${entraObjectId}`, () => messenger.openPersonalChat(anywhere, entraObjectId)),
    post: (reference, message) =>
      paced(threadOf(reference.conversation.id), () => messenger.post(reference, message)),
    postToChannel: (anywhere, channelId, message) =>
      paced(channelId, () => messenger.postToChannel(anywhere, channelId, message)),
    update: (reference, posted, message, mayGo) =>
      paced(threadOf(posted.conversationId), () =>
        messenger.update(reference, posted, message, mayGo),
      ),
  };
}

/** All conversations of a channel share its limits: `19:…;messageid=…` belongs to `19:…`. */
function threadOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}
