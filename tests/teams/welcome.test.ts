import assert from 'node:assert/strict';
import { startBot, team, type BotUnderTest } from '../support/botUnderTest.ts';
import { installationUpdate, membersRemoved, type TestPlace } from '../support/teamsActivities.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { fi, texts } from './support/texts.ts';

const [general, network] = team.channels.map(({ id }) => id);
const place: TestPlace = {
  kind: 'channel',
  teamId: team.id,
  teamName: team.name,
  channelId: team.id,
  channelName: 'Yleinen',
};

describe('the first meeting in person', () => {
  let bot: BotUnderTest;
  before(async () => {
    bot = await startBot();
  });
  after(() => bot.stop());

  it('welcomes each in the language of that person', async () => {
    const welcomed = { 'p-aino-lehtonen': 'fi', 'p-emil-soderholm': 'sv', 'p-farid-nazari': 'en' };
    for (const [id, language] of Object.entries(welcomed)) {
      const person = new AtTheBot(bot, id);
      const card = await person.sends(installationUpdate(person.scene));
      const { t } = texts[language as keyof typeof texts];
      card.says(t('welcome.title', { name: person.account.name }));
      card.says(t('welcome.sentence'));
      // The city of this bot has no metrics yet, which an administrator is told first.
      const isAdministrator = id === 'p-farid-nazari';
      assert.deepEqual(card.buttons, [
        ...(isAdministrator ? [t('setUp.bot.open')] : []),
        t('command.experience.title'),
        t('command.feedback.title'),
        t('command.metrics.title'),
      ]);
    }
  });

  it('says nothing when it is removed, and forgets how to reach the person', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    const key = { kind: 'person', personId: 'p-aino-lehtonen' } as const;
    await aino.says('ohje');
    assert.notEqual(await bot.app.storage.conversations.find(key), null);
    await aino.sendsInVain(installationUpdate(aino.scene, 'remove'));
    assert.equal(await bot.app.storage.conversations.find(key), null);
    // Teams tells of the bot's leaving once more, in another way.
    await aino.sendsInVain(membersRemoved(aino.scene));
    assert.equal(await bot.app.storage.conversations.find(key), null);
  });
});

describe('the first meeting in a team', () => {
  let bot: BotUnderTest;
  let editor: AtTheBot;
  let staff: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    editor = new AtTheBot(bot, 'p-sanna-karvo', place);
    staff = new AtTheBot(bot, 'p-aino-lehtonen', place);
  });
  afterEach(() => bot.stop());

  const chosen = () => bot.app.storage.conversations.networkChannel();
  const choose = fi('welcome.team.choose');

  it('says what it posts, where, and offers the channels of the team', async () => {
    const card = await staff.sends(installationUpdate(staff.scene));
    card.says(fi('welcome.team.posts'));
    card.says(fi('welcome.team.notChosen'));
    assert.deepEqual(card.buttons, [choose]);
    assert.deepEqual(card.choices('channelId'), [
      { title: fi('welcome.team.general'), value: general },
      { title: 'Asiakaskokemus', value: network },
    ]);
  });

  it('lets an editor choose the channel and turn it off again', async () => {
    const welcome = await editor.sends(installationUpdate(editor.scene));
    const card = await editor.presses(welcome, choose, { channelId: network });
    card.says(fi('welcome.team.chosenHere', { channel: 'Asiakaskokemus' }));
    assert.deepEqual(await chosen(), {
      channelId: network,
      teamId: team.id,
      name: 'Asiakaskokemus',
      language: 'fi',
      chosenBy: 'p-sanna-karvo',
      chosenAt: bot.now,
    });
    const off = await editor.presses(card, fi('welcome.team.stop'));
    off.says(fi('welcome.team.notChosen'));
    assert.equal(await chosen(), null);
  });

  it('names the general channel, which Teams does not', async () => {
    const welcome = await editor.sends(installationUpdate(editor.scene));
    await editor.presses(welcome, choose, { channelId: general });
    assert.equal((await chosen())?.name, fi('welcome.team.general'));
  });

  it('refuses anybody else, and says who may', async () => {
    const welcome = await staff.sends(installationUpdate(staff.scene));
    const card = await staff.presses(welcome, choose, { channelId: network });
    card.says(fi('error.notAllowed', { who: fi('welcome.team.onlyEditors') }));
    assert.equal(await chosen(), null);
    await staff.executes('channel.leave', { teamId: team.id });
    assert.equal(await chosen(), null);
  });

  it('refuses data that names another team or a channel of another', async () => {
    const elsewhere = { teamId: '19:other@thread.tacv2', channelId: network };
    (await editor.executes('channel.choose', elsewhere)).says(fi('channel.unknownTeam'));
    const stray = { teamId: team.id, channelId: '19:other@thread.tacv2' };
    (await editor.executes('channel.choose', stray)).says(fi('channel.unknownTeam'));
    assert.equal(await chosen(), null);
  });

  it('refuses the same from a personal chat, where there is no team', async () => {
    const alone = new AtTheBot(bot, 'p-sanna-karvo');
    const card = await alone.executes('channel.choose', { teamId: team.id, channelId: network });
    card.says(fi('channel.unknownTeam'));
    assert.equal(await chosen(), null);
  });
});
