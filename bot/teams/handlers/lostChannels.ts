import type { TurnContext } from 'botbuilder';
import { loseChannels } from '../../domain/useCases/loseChannels.ts';
import type { BotDeps } from '../botDeps.ts';
import { teamsDataOf } from '../conversationKey.ts';
import { isFarewell } from '../incomingActivity.ts';

/** Notices when Teams tells that a channel, its team or the app in it is not there any more. */
export async function noticeLostChannels(deps: BotDeps, context: TurnContext): Promise<void> {
  const { activity } = context;
  const { team, channel, eventType } = teamsDataOf(activity);
  const [lost, ending] =
    eventType === 'channelDeleted' && channel !== undefined
      ? ([{ channelId: channel.id }, 'channelDeleted'] as const)
      : team !== undefined && (eventType === 'teamDeleted' || eventType === 'teamHardDeleted')
        ? ([{ teamId: team.id }, 'channelDeleted'] as const)
        : team !== undefined && isFarewell(activity)
          ? ([{ teamId: team.id }, 'appRemoved'] as const)
          : [null, null];
  if (lost === null) return;
  const ended = await loseChannels(
    deps,
    lost,
    ending,
    deps.surroundings.now(),
    await deps.organisations.snapshot(),
  );
  if (ended > 0) deps.deliverSoon();
}
