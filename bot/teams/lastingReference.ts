import { TurnContext } from 'botbuilder';
import type { Activity, ConversationReference } from 'botbuilder';

/**
 * What of an activity's reference is the same at the next turn: without the message and, in a
 * shared conversation, without the thread and who wrote there. Only a real change is then written.
 */
export function lastingReference(activity: Activity): Partial<ConversationReference> {
  const { bot, channelId, conversation, serviceUrl, user } =
    TurnContext.getConversationReference(activity);
  const lasting = {
    ...(bot === undefined ? {} : { bot }),
    ...(channelId === undefined ? {} : { channelId }),
    ...(serviceUrl === undefined ? {} : { serviceUrl }),
  };
  if (conversation === undefined) return lasting;
  const isShared = conversation.conversationType !== 'personal';
  return {
    ...lasting,
    // A thread's id is the channel's and the thread's first message.
    conversation: { ...conversation, id: conversation.id.replace(/;messageid=.*$/u, '') },
    ...(isShared || user === undefined ? {} : { user }),
  };
}
