import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import { z } from 'zod';

type ConnectorFactory = ReturnType<
  ConfigurationBotFrameworkAuthentication['createConnectorFactory']
>;

/**
 * How the bot proves who it is to Teams. `none` is for local use: no Bot Framework
 * authentication in either direction, so the server must listen on this machine only.
 */
export type BotIdentity =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'app';
      readonly botId: string;
      readonly type: 'SingleTenant' | 'UserAssignedMSI';
      readonly tenantId: string;
      /** Null with a managed identity. */
      readonly password: string | null;
    };

/**
 * The sender of an activity is not known to be the Bot Framework. `isOutage`: the keys by which
 * that is checked could not be fetched, so that nothing is known of the sender.
 */
export class NotAuthentic extends Error {
  override readonly name = 'NotAuthentic';
  readonly isOutage: boolean;

  constructor(cause: unknown) {
    super('the sender of an activity is not known', { cause });
    this.isOutage = keysUnreachable(cause);
  }
}

/**
 * The SDK answers over HTTP itself, with the text of its errors and 500 for most bad tokens. This
 * one leaves the answer to the server.
 */
export class TeamsAdapter extends CloudAdapter {
  /** Has `logic` handle the activity; what an invoke is answered with. Throws a NotAuthentic. */
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/** The adapter between the Bot Framework's protocol and the bot; sends every request once. */
export function createAdapter(identity: BotIdentity): TeamsAdapter {
  const settings: Readonly<Record<string, string>> =
    identity.kind === 'none'
      ? { MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppType: 'MultiTenant' }
      : {
          MicrosoftAppId: identity.botId,
          MicrosoftAppPassword: identity.password ?? '',
          MicrosoftAppType: identity.type,
          MicrosoftAppTenantId: identity.tenantId,
        };
  return new TeamsAdapter(new SendOnceAuthentication(settings));
}

/**
 * Hands out connector clients that do not replay. The SDK's own policy sends a POST again after
 * a 5xx or a lost connection although the message may have arrived, which is how people get the
 * same card twice; whether to send again is decided by the ledger.
 */
class SendOnceAuthentication extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(
    ...parameters: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ): ConnectorFactory {
    return withoutReplay(super.createConnectorFactory(...parameters));
  }

  override async authenticateRequest(
    ...parameters: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']> {
    const result = await super.authenticateRequest(...parameters).catch((error: unknown) => {
      throw new NotAuthentic(error);
    });
    if (result.connectorFactory !== undefined) withoutReplay(result.connectorFactory);
    return result;
  }
}

/** Anything but a verdict on the token itself; both are told by the libraries in this way only. */
function keysUnreachable(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof Error && error.name === 'FetchError';
}

/** The connector client keeps its pipeline to itself; this is the part of it that is needed. */
const pipelineOwner = z.custom<{
  readonly client: {
    readonly pipeline: { removePolicy(options: { name: string }): readonly unknown[] };
  };
}>((value) => {
  const removePolicy: unknown = z
    .object({ client: z.object({ pipeline: z.looseObject({}) }) })
    .safeParse(value).data?.client.pipeline;
  return removePolicy !== undefined;
});

function withoutReplay(factory: ConnectorFactory): ConnectorFactory {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const client = await create(serviceUrl, audience);
    const removed = pipelineOwner
      .parse(client)
      .client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    if (removed.length === 0) {
      throw new Error('the connector client has no defaultRetryPolicy to remove: sends may repeat');
    }
    return client;
  };
  return factory;
}
