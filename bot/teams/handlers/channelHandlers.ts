import { TurnContext } from 'botbuilder';
import { chooseChannel, leaveChannel } from '../../domain/useCases/chooseChannel.ts';
import type { ChannelOutcome } from '../../domain/useCases/chooseChannel.ts';
import type { BotDeps } from '../botDeps.ts';
import * as buttons from '../cardActions/channelActions.ts';
import { onCardAction, replyForEveryone } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import { noteCard } from '../cards/noteCard.ts';
import { teamWelcomeCard } from '../cards/teamWelcomeCard.ts';
import type { HereTeam } from '../cards/teamWelcomeCard.ts';
import { teamsDataOf } from '../conversationKey.ts';
import type { Message } from '../sending/messenger.ts';
import type { Turn } from '../turn.ts';

/**
 * Choosing what the channels of a team get, from within that team: editors anything, the managers
 * of an area that area's.
 */
export function channelHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(buttons.chooseChannel, (turn, choice) =>
      change(deps, turn, choice.teamId, ({ channels }) => {
        const channel = channels.find(({ id }) => id === choice.channelId);
        if (channel === undefined) return 'unknownChannel';
        const { person, at, organisation, words } = turn;
        return chooseChannel(
          deps,
          {
            channel: {
              channelId: channel.id,
              teamId: choice.teamId,
              name: channel.name ?? words.t('welcome.team.general'),
              language: choice.language ?? words.language,
              ...(choice.digest ? { digest: true } : {}),
            },
            areaId: choice.gets === buttons.getsEverything ? null : choice.gets,
            person,
            at,
          },
          organisation,
        );
      }),
    ),
    onCardAction(buttons.leaveChannel, (turn, { teamId, channelId }) =>
      change(deps, turn, teamId, ({ channels }) =>
        channels.some(({ id }) => id === channelId)
          ? leaveChannel(deps, { channelId, person: turn.person, at: turn.at }, turn.organisation)
          : 'unknownChannel',
      ),
    ),
  ];
}

/** What the channels of the team get where the turn is from; null outside a team. */
export async function drawChannelSettings(deps: BotDeps, turn: Turn): Promise<Message | null> {
  const here = await hereTeam(deps, turn.context);
  if (here === null) return null;
  const sharing = await deps.conversations.sharingChannels();
  return teamWelcomeCard(turn.words, turn.organisation, here, sharing);
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

type Outcome = ChannelOutcome | 'unknownChannel';

async function change(
  deps: BotDeps,
  { context, words, organisation }: Turn,
  teamId: string,
  write: (here: HereTeam) => Promise<Outcome> | Outcome,
): Promise<CardReply> {
  const here = await hereTeam(deps, context);
  // The card's data could name any team; the one it was clicked in is what Teams vouches for.
  if (here?.teamId !== teamId) return replyForEveryone(noteCard(words.t('channel.unknownTeam')));
  const note = noteOn(words, await write(here));
  const sharing = await deps.conversations.sharingChannels();
  return teamWelcomeCard(words, organisation, here, sharing, note);
}

function noteOn(words: Turn['words'], outcome: Outcome): string | null {
  switch (outcome) {
    case 'done':
      return null;
    case 'notAllowed':
      return words.t('error.notAllowed', { who: words.t('welcome.team.onlyEditors') });
    case 'unknownArea':
      return words.t('channel.unknownArea');
    case 'unknownChannel':
      return words.t('channel.unknownTeam');
  }
}
