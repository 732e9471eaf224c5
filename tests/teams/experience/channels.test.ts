import assert from 'node:assert/strict';
import { startBot, team, type BotUnderTest } from '../../support/botUnderTest.ts';
import {
  channelChanged,
  installationUpdate,
  membersRemoved,
  type TestPlace,
} from '../../support/teamsActivities.ts';
import { AtTheBot, seen } from '../support/atTheBot.ts';
import { fi, texts } from '../support/texts.ts';

const [general, network] = team.channels.map(({ id }) => id) as [string, string];
const place: TestPlace = {
  kind: 'channel',
  teamId: team.id,
  teamName: team.name,
  channelId: team.id,
  channelName: 'Yleinen',
};
const choose = fi('welcome.team.choose');
const stop = fi('welcome.team.stop');
const refused = fi('error.notAllowed', { who: fi('welcome.team.onlyEditors') });
const story = {
  whatHappened: 'Saatoin asiakkaan oikealle luukulle.',
  whatMadeItGood: 'Pysähdyin kuuntelemaan.',
  happenedOn: '2026-11-20',
};

describe('what a channel gets', () => {
  let bot: BotUnderTest;
  let editor: AtTheBot;
  let areaManager: AtTheBot;
  let staff: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    editor = new AtTheBot(bot, 'p-sanna-karvo', place);
    areaManager = new AtTheBot(bot, 'p-marjukka-hietala', place);
    staff = new AtTheBot(bot, 'p-aino-lehtonen', place);
  });
  afterEach(() => bot.stop());

  const scopes = async () =>
    Object.fromEntries(
      (await bot.app.storage.conversations.sharingChannels()).map((channel) => [
        channel.channelId,
        channel.areaId ?? 'everything',
      ]),
    );
  const postsIn = (channelId: string) =>
    bot.connector
      .messages()
      .filter(({ conversationId }) => conversationId.startsWith(channelId))
      .filter(({ activity }) => JSON.stringify(activity).includes(story.whatHappened));
  const share = async (unitId: string): Promise<void> => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    const preview = await aino.presses(await aino.says('kokemus'), fi('experience.form.preview'), {
      ...story,
      unitId,
    });
    await aino.presses(preview, fi('experience.preview.share'));
    await bot.deliver();
  };

  it('is set in a card that `asetukset` brings in the team, by those who may', async () => {
    const card = await areaManager.says('asetukset');
    card.says(fi('welcome.team.notChosen'));
    const set = await areaManager.presses(card, choose, {
      channelId: network,
      gets: 'a-hallinto',
      language: 'sv',
    });
    set.says('Hallinto ja sisäiset palvelut');
    const { [network]: area } = await scopes();
    assert.equal(area, 'a-hallinto');
    const others = await areaManager.presses(card, choose, {
      channelId: network,
      gets: 'a-kasvatus',
    });
    others.says(refused);
    (await areaManager.presses(card, choose, { channelId: general })).says(refused);
    (await staff.presses(set, stop, { channelId: network })).says(refused);
    const wrong = await editor.presses(card, choose, {
      channelId: network,
      gets: 'u-asiointipiste',
    });
    wrong.says(fi('channel.unknownArea'));
    assert.deepEqual(await scopes(), { [network]: 'a-hallinto' });
    const off = await areaManager.presses(set, stop, { channelId: network });
    off.says(fi('welcome.team.notChosen'));
    assert.deepEqual(await scopes(), {});
  });

  it('may be everything in one and an area in another, each in its own language', async () => {
    const card = await editor.says('asetukset');
    await editor.presses(card, choose, { channelId: network });
    await editor.presses(card, choose, { channelId: general, gets: 'a-hallinto', language: 'sv' });
    await share('u-asiointipiste');
    assert.deepEqual([postsIn(network).length, postsIn(general).length], [1, 1]);
    seen(postsIn(network)[0]).says(fi('experience.card.label'));
    seen(postsIn(general)[0]).says(texts.sv.t('experience.card.label'));
    await share('u-lahikirjasto');
    assert.deepEqual([postsIn(network).length, postsIn(general).length], [2, 1]);
    // What an editor has chosen for everybody is not an area's manager's to change.
    const taken = await areaManager.presses(card, choose, {
      channelId: network,
      gets: 'a-hallinto',
    });
    taken.says(refused);
    assert.deepEqual(await scopes(), { [network]: 'everything', [general]: 'a-hallinto' });
  });

  it('is drawn anew in all of them when somebody thanks', async () => {
    const card = await editor.says('asetukset');
    await editor.presses(card, choose, { channelId: network });
    await editor.presses(card, choose, { channelId: general, gets: 'a-hallinto' });
    await share('u-asiointipiste');
    await staff.presses(seen(postsIn(general)[0]), fi('experience.card.thank'));
    await bot.deliver();
    for (const channelId of [network, general]) {
      seen(postsIn(channelId)[0]).says(fi('experience.card.thanks', { count: 1 }));
    }
  });

  const toldEditor = () =>
    bot.connector
      .messages(new AtTheBot(bot, 'p-sanna-karvo').chat)
      .filter(({ activity }) =>
        JSON.stringify(activity).includes(
          fi('network.channelEnded.title', { channel: 'Asiakaskokemus' }),
        ),
      );

  const signs = {
    'the channel is deleted': (at: AtTheBot) => channelChanged(at.scene, 'channelDeleted'),
    'the team is deleted': (at: AtTheBot) => channelChanged(at.scene, 'teamDeleted'),
    'the app is removed from the team': (at: AtTheBot) => installationUpdate(at.scene, 'remove'),
    'the bot is removed from the team': (at: AtTheBot) => membersRemoved(at.scene),
  } as const;
  for (const [sign, activity] of Object.entries(signs)) {
    it(`ends when ${sign}, and the editor is told once`, async () => {
      const card = await editor.says('asetukset');
      await editor.presses(card, choose, { channelId: network });
      await new AtTheBot(bot, 'p-aino-lehtonen').says('ohje');
      const there = new AtTheBot(bot, 'p-sanna-karvo', { ...place, channelId: network });
      await there.sendsInVain(activity(there));
      await there.sendsInVain(activity(there));
      assert.deepEqual(await scopes(), {});
      await bot.deliver();
      assert.equal(toldEditor().length, 1);
      await share('u-asiointipiste');
      assert.equal(postsIn(network).length, 0);
    });
  }

  for (const status of [403, 404]) {
    it(`ends when Teams answers ${status} to a card`, async () => {
      const card = await editor.says('asetukset');
      await editor.presses(card, choose, { channelId: network });
      await editor.presses(card, choose, { channelId: general, gets: 'a-hallinto' });
      const fault = bot.connector.fail(
        { kind: 'answer', status },
        { when: (call) => JSON.stringify(call).includes(network) },
      );
      await share('u-asiointipiste');
      fault.lift();
      assert.deepEqual(await scopes(), { [general]: 'a-hallinto' });
      await bot.deliver();
      assert.equal(toldEditor().length, 1);
      assert.equal(postsIn(general).length, 1, 'the other channel got it');
    });
  }

  it('goes on when another channel is deleted', async () => {
    const card = await editor.says('asetukset');
    await editor.presses(card, choose, { channelId: network });
    await editor.sendsInVain(channelChanged(editor.scene, 'channelDeleted'));
    assert.deepEqual(await scopes(), { [network]: 'everything' });
  });
});
