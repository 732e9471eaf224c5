import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** Ids go into the addresses and headers of what is sent to Teams. */
const id = z.string().regex(/^[\x20-\x7e]{1,2000}$/u);
const account = z.looseObject({
  id,
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  role: z.string().nullish(),
});
const accounts = z.array(account).nullish();

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

/** What the bot and the SDK take for granted in every activity; whatever else it holds stays. */
const activitySchema = z
  .looseObject({
    type: z.string().min(1).max(100),
    id: id.nullish(),
    channelId: z.string().min(1).max(100),
    serviceUrl: z.string().refine(isWebAddress),
    from: account,
    recipient: account,
    conversation: z.looseObject({
      id,
      isGroup: z.boolean().nullish(),
      aadObjectId: z.string().nullish(),
      role: z.string().nullish(),
      conversationType: z.string().nullish(),
      tenantId: z.string().nullish(),
      name: z.string().nullish(),
    }),
    name: z.string().nullish(),
    text: z.string().nullish(),
    locale: z.string().nullish(),
    action: z.string().nullish(),
    replyToId: id.nullish(),
    timestamp: z.iso.datetime({ offset: true, local: true }).nullish(),
    attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
    entities: z
      .array(
        z.union([
          z.looseObject({
            type: z.literal('mention'),
            mentioned: account,
            text: z.string().nullish(),
          }),
          z.looseObject({ type: z.string() }).refine(({ type }) => type !== 'mention'),
        ]),
      )
      .nullish(),
    membersAdded: accounts,
    membersRemoved: accounts,
    reactionsAdded: z.array(z.looseObject({ type: z.string() })).nullish(),
    reactionsRemoved: z.array(z.looseObject({ type: z.string() })).nullish(),
    channelData: z.looseObject({}).nullish(),
  })
  .refine(({ type, name }) => type !== 'invoke' || (name ?? '') !== '');

/** An activity as Teams sends it; null for a body that is none. */
export function readActivity(body: unknown): Activity | null {
  const read = activitySchema.safeParse(body);
  if (!read.success) return null;
  // The SDK's type has no null where Teams leaves a field out: such a field is left out here too.
  const given = Object.entries(read.data).filter(([, value]) => value !== null);
  const activity = Object.fromEntries(given);
  // As the SDK does with what it has read itself.
  const { timestamp } = read.data;
  return {
    ...activity,
    ...(typeof timestamp === 'string'
      ? { timestamp: new Date(timestamp), rawTimestamp: timestamp }
      : {}),
  } as unknown as Activity;
}
