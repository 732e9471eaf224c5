import assert from 'node:assert/strict';
import { runSettings } from '../../bot/cli/settingsCommand.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from '../teams/support/atTheBot.ts';
import { logs } from '../teams/support/logging.ts';
import { areaOf } from '../../bot/domain/organisation/tree.ts';
import { sampleOrganisation } from '../../bot/sampleCity/organisation.ts';

const area = areaOf(sampleOrganisation, 'u-asiointipiste')?.id ?? '';

describe('the city’s own settings', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
  });
  afterEach(() => bot.stop());

  /** By another process, as the command is; heard of once the snapshot is looked at again. */
  const set = async (key: string, value: string): Promise<void> => {
    const { app } = await bot.beside();
    const deps = { ...app.storage, now: () => bot.now, print: () => undefined };
    assert.equal(await runSettings(deps, ['set', key, value]), 0);
    bot.now = new Date(Date.parse(bot.now) + 5000).toISOString();
  };
  const takeBy = async (): Promise<string | null | undefined> =>
    (await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1))[0]?.takeBy;

  it('an area’s clock counts for what is logged after it was set', async () => {
    await logs(aino);
    assert.equal(await takeBy(), '2026-11-25');
    await set(`clock.${area}.usual.takeWithin`, '1');
    bot.now = new Date(Date.parse(bot.now) + 1000).toISOString();
    await logs(aino, { text: 'Toinen' });
    assert.equal(await takeBy(), '2026-11-24');
  });

  it('the eves are working days once the city has said so, without a restart', async () => {
    // Thursday 24 December; the next working day after it is Monday.
    bot.now = '2026-12-22T08:00:00.000Z';
    await logs(aino, { receivedOn: '2026-12-22' });
    assert.equal(await takeBy(), '2026-12-28');
    await set('evesAreWorkingDays', 'yes');
    await logs(aino, { text: 'Toinen', receivedOn: '2026-12-22' });
    assert.equal(await takeBy(), '2026-12-24');
  });
});
