import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { ConversationKey } from '../domain/ports/conversationStore.ts';

const teamsData = z.object({
  team: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  channel: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  eventType: z.string().optional(),
});

export type TeamsData = z.output<typeof teamsData>;

/** What Teams says about the team and channel of an activity; empty outside a team. */
export function teamsDataOf(activity: Activity): TeamsData {
  const read = teamsData.safeParse(activity.channelData ?? {});
  return read.success ? read.data : {};
}

/**
 * Which conversation an activity came from, as the bot would address it later.
 * @param personId who it is from; null when that is not known (yet)
 */
export function conversationKeyOf(
  activity: Activity,
  personId: string | null,
): ConversationKey | null {
  const { team, channel } = teamsDataOf(activity);
  switch (activity.conversation.conversationType) {
    case 'channel':
      if (channel !== undefined) return { kind: 'channel', channelId: channel.id };
      return team === undefined ? null : { kind: 'team', teamId: team.id };
    case 'groupChat':
      return { kind: 'groupChat', conversationId: activity.conversation.id };
    default:
      return personId === null ? null : { kind: 'person', personId };
  }
}
