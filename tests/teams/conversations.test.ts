import assert from 'node:assert/strict';
import { startBot, stranger, team, type BotUnderTest } from '../support/botUnderTest.ts';
import { channelChanged, message } from '../support/teamsActivities.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { texts } from './support/texts.ts';
import { changedBy } from '../support/changedBy.ts';

const place = {
  kind: 'channel',
  teamId: team.id,
  teamName: team.name,
  channelId: '19:network@thread.tacv2',
  channelName: 'Asiakaskokemus',
} as const;

describe('conversations', () => {
  let bot: BotUnderTest;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.stop());

  const known = async (key: Parameters<typeof bot.app.storage.conversations.find>[0]) => {
    const found = await bot.app.storage.conversations.find(key);
    return found?.reference as
      { readonly serviceUrl: string; readonly conversation: { readonly id: string } } | undefined;
  };

  it('keeps how to reach a person, with a changed service address at once', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    const key = { kind: 'person', personId: 'p-aino-lehtonen' } as const;
    await aino.says('ohje');
    assert.equal((await known(key))?.serviceUrl, bot.connector.url);
    assert.equal((await known(key))?.conversation.id, aino.chat);
    const moved = `${bot.connector.url}/`;
    await aino.sends({ ...message(aino.scene, 'ohje'), serviceUrl: moved });
    assert.equal((await known(key))?.serviceUrl, moved);
  });

  it('writes nothing for a turn that tells nothing new', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    await aino.says('ohje');
    const asked = await bot.requests.during(() => aino.says('kieli'));
    assert.deepEqual(asked, { reads: 0, transactions: 0 });
  });

  it('writes nothing when another person writes in another thread of a known channel', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen', { ...place, thread: '1' });
    const emil = new AtTheBot(bot, 'p-emil-soderholm', { ...place, thread: '2' });
    await aino.says('ohje');
    const asked = await bot.requests.during(() => emil.says('ohje'));
    assert.deepEqual(asked, { reads: 0, transactions: 0 });
    const key = { kind: 'channel', channelId: place.channelId } as const;
    assert.equal((await known(key))?.conversation.id, place.channelId);
  });

  it('keeps channels also from what is no message', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen', place);
    await aino.sendsInVain(channelChanged(aino.scene, 'channelRenamed'));
    const key = { kind: 'channel', channelId: place.channelId } as const;
    assert.notEqual(await known(key), undefined);
  });

  it('can be reached again after a turn that follows a refusal', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    const { conversations } = bot.app.storage;
    await aino.says('ohje');
    await conversations.markUnreachable({ kind: 'person', personId: 'p-aino-lehtonen' }, bot.now);
    assert.equal((await conversations.unreachablePeople()).length, 1);
    await aino.says('ohje');
    assert.equal((await conversations.unreachablePeople()).length, 0);
  });
});

describe('somebody met for the first time', () => {
  let bot: BotUnderTest;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.stop());

  const withAccount = async () =>
    [...(await bot.app.storage.organisation.snapshot()).people.values()].filter(
      ({ entraObjectId }) => entraObjectId === stranger.aadObjectId,
    );

  it('is a member of staff from then on, and answered in the language of Teams', async () => {
    const uuno = new AtTheBot(bot, stranger);
    (await uuno.says('hjälp')).says(texts.sv.t('help.title'));
    const [met, ...others] = await withAccount();
    assert.equal(others.length, 0);
    assert.equal(met?.name, stranger.name);
    assert.deepEqual(met.roles, []);
    assert.equal(bot.connector.callsOf('getMember').length, 1);
    await uuno.says('hjälp');
    assert.equal(bot.connector.callsOf('getMember').length, 1, 'asked of Teams once');
  });

  it('is one person when two messages arrive at once', async () => {
    const uuno = new AtTheBot(bot, stranger);
    await Promise.all([
      uuno.executes('command.run', { command: 'help' }),
      uuno.executes('command.run', { command: 'help' }),
    ]);
    assert.equal((await withAccount()).length, 1);
  });

  it('is who the organisation knows by user principal name', async () => {
    const [known] = (await bot.app.storage.organisation.snapshot()).people.values();
    assert.ok(known);
    const pinnedLater = {
      ...known,
      entraObjectId: null,
      userPrincipalName: stranger.userPrincipalName,
    };
    await bot.app.storage.organisation.save({ people: [pinnedLater] }, changedBy);
    await new AtTheBot(bot, stranger).says('ohje');
    assert.deepEqual(
      (await withAccount()).map(({ id }) => id),
      [known.id],
    );
  });

  it('is told to come again when Teams names nobody', async () => {
    const uuno = new AtTheBot(bot, stranger);
    const activity = message(uuno.scene, 'ohje');
    const nameless = { ...activity, from: { id: stranger.id, name: stranger.name } };
    (await uuno.sends(nameless)).says(texts.sv.t('error.unknownPerson'));
  });

  it('is told in words when Teams does not say who it is', async () => {
    const uuno = new AtTheBot(bot, stranger);
    bot.connector.fail(
      { kind: 'answer', status: 500 },
      { when: (c) => c.operation === 'getMember' },
    );
    const answer = await uuno.executes('command.run', { command: 'help' });
    const [, reference] = /(\d{8})/u.exec(answer.words) ?? [];
    answer.says(texts.sv.t('error.unexpected', { reference: reference ?? '' }));
    assert.deepEqual(answer.buttons, [texts.sv.t('error.tryAgain')]);
    assert.ok(
      bot.log.some((line) => line.includes(`"${reference ?? ''}"`)),
      'the log has it',
    );
    assert.equal((await withAccount()).length, 0);
  });
});
