import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
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

/** The adapter between the Bot Framework's protocol and the bot; sends every request once. */
export function createAdapter(identity: BotIdentity): CloudAdapter {
  const settings: Readonly<Record<string, string>> =
    identity.kind === 'none'
      ? { MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppType: 'MultiTenant' }
      : {
          MicrosoftAppId: identity.botId,
          MicrosoftAppPassword: identity.password ?? '',
          MicrosoftAppType: identity.type,
          MicrosoftAppTenantId: identity.tenantId,
        };
  return new CloudAdapter(new SendOnceAuthentication(settings));
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
    const result = await super.authenticateRequest(...parameters);
    if (result.connectorFactory !== undefined) withoutReplay(result.connectorFactory);
    return result;
  }
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
