import type { Config } from './config.ts';

/**
 * Links to a view of the tab: in Teams a deep link that opens it inside Teams, in local use the
 * address of this server. The view is in the path, from which the server leads on to the tab's
 * own address: what stands behind a `#` does not come through everywhere.
 */
export function tabLinks(
  config: Pick<Config, 'port' | 'host' | 'entra' | 'teamsAppId'>,
): (subpage: string) => string {
  const { entra, teamsAppId, port } = config;
  if (entra === null) return (subpage) => `http://127.0.0.1:${String(port)}/tab/${subpage}`;
  const web = (subpage: string): string => `https://${entra.tabDomain}/tab/${subpage}`;
  if (teamsAppId === null) return web;
  return (subpage) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: subpage }));
    const webUrl = encodeURIComponent(web(subpage));
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${tabEntityId}?webUrl=${webUrl}&context=${context}`;
  };
}

/** Opens the app in Teams, or offers to install it; in local use the tab, for there is no Teams. */
export function appLink(config: Pick<Config, 'port' | 'host' | 'entra' | 'teamsAppId'>): string {
  const { entra, teamsAppId } = config;
  return entra === null || teamsAppId === null
    ? tabLinks(config)('overview')
    : `https://teams.microsoft.com/l/app/${teamsAppId}`;
}

/**
 * Links for who asks the bot in a channel what only the own chat answers. Without the app's id
 * Teams finds the chat by the bot's; null without either, in local use, where no Teams is.
 */
export function chatLinks({ teamsAppId, bot }: Pick<Config, 'teamsAppId' | 'bot'>): {
  readonly open: string | null;
  readonly add: string | null;
} {
  if (teamsAppId === null) {
    const chat = bot === null ? null : `https://teams.microsoft.com/l/chat/0/0?users=28:${bot.id}`;
    return { open: chat, add: chat };
  }
  return {
    open: `https://teams.microsoft.com/l/entity/${teamsAppId}/${chatEntityId}`,
    add: `https://teams.microsoft.com/l/app/${teamsAppId}`,
  };
}

/** The static tab's entityId in the manifest. */
const tabEntityId = 'overview';
/** Teams' own name for the tab in which the bot's chat is. */
const chatEntityId = 'conversations';
