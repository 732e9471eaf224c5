import { ActivityTypes, CardFactory } from 'botbuilder';
import type {
  Activity,
  CloudAdapter,
  ConversationReference,
  ConversationResourceResponse,
} from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { PostedCard } from '../../domain/ports/delivery.ts';
import type { Card } from '../cards/elements.ts';

/** A card on its way, with what the notification says and what a client without cards shows. */
export interface Message {
  readonly card: Card;
  readonly summary: string;
  /**
   * It may answer in a channel or a group chat, because it holds nothing personal and nothing about
   * single feedbacks. Left out: whoever asks there is answered in the personal chat.
   */
  readonly forEveryone?: true;
}

/**
 * The requests of the Bot Framework connector that send on the bot's own initiative, each made
 * once. Throws what the connector client throws (see `connectorFault`).
 */
export interface Messenger {
  /** Opens (or finds) the bot's personal chat; asking twice gives the same chat. */
  readonly openPersonalChat: (
    anywhere: ConversationReference,
    entraObjectId: string,
  ) => Promise<ConversationReference>;
  readonly post: (reference: ConversationReference, message: Message) => Promise<PostedCard>;
  /** Starts a thread of its own in the channel. */
  readonly postToChannel: (
    anywhere: ConversationReference,
    channelId: string,
    message: Message,
  ) => Promise<PostedCard>;
  /** @param mayGo called when its turn has come, right before the request; throws to call it off */
  readonly update: (
    reference: ConversationReference,
    posted: PostedCard,
    message: Message,
    mayGo: () => Promise<void>,
  ) => Promise<void>;
}

/** A request that Teams has not answered by then counts as lost. */
const patienceMs = 30_000;

export function createMessenger(
  adapter: CloudAdapter,
  botId: string,
  timeout: number = patienceMs,
): Messenger {
  async function withConnector<T>(
    reference: ConversationReference,
    request: (connector: ConnectorClient) => Promise<T>,
  ): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    await adapter.continueConversationAsync(botId, reference, async (context) => {
      // A fault belongs to whoever asked for the request, not to the adapter's onTurnError.
      try {
        const connector = context.turnState.get<ConnectorClient | undefined>(
          adapter.ConnectorClientKey,
        );
        if (connector === undefined) throw new Error('the adapter gave no connector client');
        resolve(await request(connector));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    return promise;
  }

  function create(
    { conversations }: ConnectorClient,
    { bot, conversation: { tenantId } }: ConversationReference,
    parameters: object,
  ): Promise<ConversationResourceResponse> {
    // The SDK's type asks for fields that Teams does without.
    const all = { bot, ...(tenantId === undefined ? {} : { tenantId }), ...parameters };
    return conversations.createConversation(
      all as Parameters<typeof conversations.createConversation>[0],
      { timeout },
    );
  }

  return {
    openPersonalChat: (anywhere, entraObjectId) =>
      withConnector(anywhere, async (connector) => {
        const { tenantId } = anywhere.conversation;
        const created = await create(connector, anywhere, {
          isGroup: false,
          members: [{ id: entraObjectId, name: '' }],
          channelData: { tenant: { id: tenantId } },
        });
        return {
          ...whereTheBotIs(anywhere),
          conversation: {
            id: created.id,
            conversationType: 'personal',
            isGroup: false,
            name: '',
            ...(tenantId === undefined ? {} : { tenantId }),
          },
        };
      }),

    post: (reference, message) =>
      withConnector(reference, async (connector) => {
        const conversationId = reference.conversation.id;
        const sent = await connector.conversations.sendToConversation(
          conversationId,
          messageActivity(reference, message),
          { timeout },
        );
        return { conversationId, activityId: sent.id };
      }),

    postToChannel: (anywhere, channelId, message) =>
      withConnector(anywhere, async (connector) => {
        const { tenantId } = anywhere.conversation;
        const created = await create(connector, anywhere, {
          isGroup: true,
          members: [],
          activity: messageActivity(anywhere, message),
          channelData: { channel: { id: channelId }, tenant: { id: tenantId } },
        });
        return { conversationId: created.id, activityId: created.activityId };
      }),

    update: (reference, posted, message, mayGo) =>
      withConnector(reference, async (connector) => {
        await mayGo();
        await connector.conversations.updateActivity(
          posted.conversationId,
          posted.activityId,
          { ...messageActivity(reference, message), id: posted.activityId },
          { timeout },
        );
      }),
  };
}

/** Without the person and the message of the reference: those addressed are others. */
function whereTheBotIs({
  bot,
  channelId,
  serviceUrl,
  locale,
}: ConversationReference): Omit<ConversationReference, 'conversation'> {
  return { bot, channelId, serviceUrl, ...(locale === undefined ? {} : { locale }) };
}

function messageActivity(reference: ConversationReference, message: Message): Activity {
  const activity: Partial<Activity> = {
    type: ActivityTypes.Message,
    channelId: reference.channelId,
    from: reference.bot,
    summary: message.summary,
    attachments: [CardFactory.adaptiveCard(message.card)],
  };
  // The SDK's type asks for fields that the service fills in.
  return activity as Activity;
}
