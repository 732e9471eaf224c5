import { TurnContext } from 'botbuilder';
import { mayChooseNetworkChannel } from '../../domain/organisation/policy.ts';
import type { BotDeps } from '../botDeps.ts';
import { chooseChannel, leaveChannel } from '../cardActions/channelActions.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import { teamWelcomeCard } from '../cards/teamWelcomeCard.ts';
import type { HereTeam } from '../cards/teamWelcomeCard.ts';
import { teamsDataOf } from '../conversationKey.ts';
import type { Turn } from '../turn.ts';

/** Choosing the channel that gets what the network shares: editors only, from within that team. */
export function channelHandlers(deps: BotDeps): readonly CardActionHandler[] {
  const { conversations } = deps;
  return [
    onCardAction(chooseChannel, (turn, { teamId, channelId }) =>
      change(deps, turn, teamId, async ({ channels }) => {
        const channel = channels.find(({ id }) => id === channelId);
        if (channel === undefined) return false;
        await conversations.chooseNetworkChannel({
          channelId,
          teamId,
          name: channel.name ?? turn.words.t('welcome.team.general'),
          language: turn.words.language,
          chosenBy: turn.person.id,
          chosenAt: turn.at,
        });
        return true;
      }),
    ),
    onCardAction(leaveChannel, (turn, { teamId }) =>
      change(deps, turn, teamId, async () => {
        await conversations.chooseNetworkChannel(null);
        return true;
      }),
    ),
  ];
}

/** The team's channels as Teams tells them now, in the order in which it does. */
export async function hereTeam(
  { installations }: BotDeps,
  context: TurnContext,
): Promise<HereTeam | null> {
  const { team } = teamsDataOf(context.activity);
  if (team === undefined) return null;
  const reference = TurnContext.getConversationReference(context.activity);
  const channels = await installations.channelsOf({
    ...reference,
    // Without a name: teamsfx takes a named conversation for one that is no team.
    conversation: {
      id: team.id,
      conversationType: 'channel',
      isGroup: true,
      tenantId: reference.conversation?.tenantId,
    },
  } as Parameters<typeof installations.channelsOf>[0]);
  return { teamId: team.id, channels };
}

async function change(
  deps: BotDeps,
  { context, words, organisation, person }: Turn,
  teamId: string,
  write: (here: HereTeam) => Promise<boolean>,
): Promise<CardReply> {
  const here = await hereTeam(deps, context);
  // The card's data could name any team; the one it was clicked in is what Teams vouches for.
  if (here?.teamId !== teamId) return { kind: 'text', text: words.t('channel.unknownTeam') };
  const allowed = mayChooseNetworkChannel(organisation, person);
  const written = allowed && (await write(here));
  const note = !allowed
    ? words.t('error.notAllowed', { who: words.t('welcome.team.onlyEditors') })
    : written
      ? null
      : words.t('channel.unknownTeam');
  const chosen = await deps.conversations.networkChannel();
  return replyWithCard(teamWelcomeCard(words, here, chosen, note).card);
}
