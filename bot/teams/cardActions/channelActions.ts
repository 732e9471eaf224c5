import { z } from 'zod';
import { cardAction } from './cardAction.ts';

const id = z.string().min(1).max(300);
const inTeam = z.object({ teamId: id });
const withChannel = inTeam.extend({ channelId: id });

/** Brings what the network shares to the channel chosen in the card. */
export const chooseChannel = cardAction<{ readonly teamId: string }, typeof withChannel>(
  'channel.choose',
  withChannel,
);
/** Stops posting in this team. */
export const leaveChannel = cardAction<{ readonly teamId: string }, typeof inTeam>(
  'channel.leave',
  inTeam,
);
