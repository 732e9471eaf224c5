import type { Instant } from '../domain/calendar/time.ts';
import type { NetworkChannel } from '../domain/ports/conversationStore.ts';

/** The network's channel of the team in `.m365agentsplayground.yml`, chosen by the editor. */
export function sampleChannel(chosenAt: Instant): NetworkChannel {
  return {
    channelId: 'channel-asiakaskokemus',
    teamId: 'team-kuulasvesi',
    name: 'Asiakaskokemus',
    language: 'fi',
    chosenBy: 'p-sanna-karvo',
    chosenAt,
  };
}
