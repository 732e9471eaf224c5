import { z } from 'zod';
import { languages } from '../../domain/language.ts';
import { cardAction } from './cardAction.ts';
import { storedId } from './storedId.ts';

/** The choice that is no area. */
export const getsEverything = 'everything';

const withChannel = z.object({ teamId: storedId, channelId: storedId });
/** A card from before there was anything else to choose has only the channel. */
const withChoices = withChannel.extend({
  gets: storedId.default(getsEverything),
  language: z.enum(languages).nullable().catch(null),
  digest: z.stringbool().catch(false),
});

/** Brings what is chosen in the card to the channel that is chosen there. */
export const chooseChannel = cardAction<{ readonly teamId: string }, typeof withChoices>(
  'channel.choose',
  withChoices,
);
/** Stops posting in the channel that is chosen in the card. */
export const leaveChannel = cardAction<{ readonly teamId: string }, typeof withChannel>(
  'channel.leave',
  withChannel,
);
