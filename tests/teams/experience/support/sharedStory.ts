import assert from 'node:assert/strict';
import type { Experience } from '../../../../bot/domain/experience/experience.ts';
import { networkJob } from '../../../../bot/scheduler/networkJob.ts';
import { startBot, team, type BotUnderTest } from '../../../support/botUnderTest.ts';
import { AtTheBot, seen } from '../../support/atTheBot.ts';
import type { SeenCard } from '../../support/seenCard.ts';
import { fi } from '../../support/texts.ts';

export const channelId = '19:network@thread.tacv2';

export const story = {
  whatHappened: 'Asiakas oli eksynyt kerroksissa, ja saatoin hänet oikealle luukulle.',
  whatMadeItGood: 'Pysähdyin kuuntelemaan.',
  unitId: 'u-asiointipiste',
  stageId: 'asiointi',
  happenedOn: '2026-11-20',
  quotation: 'Kiitos kädestä pitäen!',
  tags: 'Opastus, jonotus',
};

/** Aino has shared a story, and it stands in the network's channel. */
export interface SharedStory {
  readonly bot: BotUnderTest;
  readonly aino: AtTheBot;
  /** What Aino got in the place of the form. */
  readonly receipt: SeenCard;
  readonly at: (personId: string) => AtTheBot;
  /** The card in the channel as it stands now. */
  readonly post: () => SeenCard;
  readonly stored: () => Promise<Experience>;
}

export async function shareStory(typed: Partial<typeof story> = {}): Promise<SharedStory> {
  const bot = await startBot();
  await bot.app.storage.conversations.chooseNetworkChannel({
    channelId,
    teamId: team.id,
    name: 'Asiakaskokemus',
    language: 'fi',
    chosenBy: 'p-sanna-karvo',
    chosenAt: bot.now,
  });
  const aino = new AtTheBot(bot, 'p-aino-lehtonen');
  const preview = await aino.presses(await aino.says('kokemus'), fi('experience.form.preview'), {
    ...story,
    ...typed,
  });
  const receipt = await aino.presses(preview, fi('experience.preview.share'));
  await bot.deliver();
  const [{ id } = { id: '' }] = await bot.app.storage.experiences.recent(1);
  return {
    bot,
    aino,
    receipt,
    at: (personId) => new AtTheBot(bot, personId),
    post: () =>
      seen(
        bot.connector.messages().find(({ conversationId }) => conversationId.startsWith(channelId)),
      ),
    stored: async () => {
      const found = await bot.app.storage.experiences.find(id);
      assert.ok(found);
      return found.value;
    },
  };
}

/** What the network tells on its own initiative at the bot's present time, planned and sent. */
export async function tellAt(bot: BotUnderTest, now: string): Promise<void> {
  bot.now = now;
  const { storage, calendar } = bot.app;
  const job = networkJob({ ...storage, organisations: storage.organisation, calendar }, '08:30');
  await job.run(now);
  await bot.deliver();
}
