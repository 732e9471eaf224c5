import type { CloudAdapter, ConversationReference } from 'botbuilder';

export interface TeamChannel {
  readonly id: string;
  /** Null for the general channel, which Teams leaves to each client to name. */
  readonly name: string | null;
}

/** What is known of the places where the app is installed, asked of Teams when needed. */
export interface Installations {
  /** The channels of the team that the reference is from. Throws when Teams does not tell. */
  channelsOf(reference: ConversationReference): Promise<readonly TeamChannel[]>;
}

/**
 * @microsoft/teamsfx knows how to ask an installation for its channels. It takes a third of a
 * second to load, so it is loaded when it is first asked; its store of references is not used,
 * because it swallows errors and keeps an outdated serviceUrl.
 */
export function createInstallations(adapter: CloudAdapter, botId: string): Installations {
  return {
    channelsOf: async (reference) => {
      const { BotBuilderCloudAdapter } = await import('@microsoft/teamsfx');
      const installation = new BotBuilderCloudAdapter.TeamsBotInstallation(
        adapter,
        reference,
        botId,
      );
      const channels = await installation.channels();
      return channels.map(({ info }) => ({ id: info.id ?? '', name: info.name ?? null }));
    },
  };
}
