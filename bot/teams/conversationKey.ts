import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { ConversationKey } from '../domain/ports/conversationStore.ts';

const teamsData = z.object({
  team: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  channel: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  tenant: z.object({ id: z.string().optional() }).optional(),
  eventType: z.string().optional(),
});

export type TeamsData = z.output<typeof teamsData>;

/** What Teams says about the team and channel of an activity; empty outside a team. */
export function teamsDataOf(activity: Activity): TeamsData {
  const read = teamsData.safeParse(activity.channelData ?? {});
  return read.success ? read.data : {};
}

/**
 * True where others than the writer may read the answer: in channels and group chats, and in any
 * kind of conversation that Teams may come to name.
 */
export function isShared({ conversation }: Activity): boolean {
  // The SDK's type promises fields that Teams leaves out in personal chats.
  const { conversationType, isGroup } = conversation as Partial<Activity['conversation']>;
  return conversationType === undefined ? isGroup === true : conversationType !== 'personal';
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
    default:
      if (isShared(activity)) {
        return { kind: 'groupChat', conversationId: activity.conversation.id };
      }
      return personId === null ? null : { kind: 'person', personId };
  }
}
