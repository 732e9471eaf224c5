import assert from 'node:assert/strict';
import { startBot, team, type BotOptions, type BotUnderTest } from '../support/botUnderTest.ts';
import { changedBy } from '../support/changedBy.ts';
import {
  executeAction,
  installationUpdate,
  invoke,
  message,
  type TeamsActivity,
} from '../support/teamsActivities.ts';
import { testPerson, testTenantId } from '../support/testPeople.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { fi } from './support/texts.ts';

const channel = {
  kind: 'channel',
  teamId: team.id,
  teamName: team.name,
  channelId: '19:network@thread.tacv2',
  channelName: 'Asiakaskokemus',
} as const;

const guest = { ...testPerson(910, 'Vieno Vieras'), userRole: 'guest' as const };
const external = { ...testPerson(911, 'Ulla Ulkola'), userPrincipalName: 'ulla@other.example' };
const guestByName = {
  ...testPerson(912, 'Kaino Koti'),
  userPrincipalName: 'kaino_koti.example#EXT#@kaupunki.example',
};
const otherTenant = '99999999-1111-4111-8111-111111111111';

describe('who the bot lets in', function () {
  this.timeout(30_000);
  let bot: BotUnderTest;
  const start = async (options: BotOptions = {}): Promise<void> => {
    bot = await startBot({
      tenantId: testTenantId,
      visitors: [guest, { ...external, tenantId: otherTenant }, guestByName],
      ...options,
    });
  };
  afterEach(() => bot.stop());

  const everyone = async () => {
    const { people, former } = await bot.app.storage.organisation.snapshot();
    return { now: people, before: former.people };
  };

  for (const who of [guest, external, guestByName])
    it(`does not let in ${who.name}, a guest, and keeps nothing of the person`, async () => {
      await start();
      const size = (await everyone()).now.size;
      const visitor = new AtTheBot(bot, who, channel);
      (await visitor.says('ohje')).says(fi('error.guest'));
      (await visitor.executes('command.run', { command: 'help' })).says(fi('error.guest'));
      await new AtTheBot(bot, who).sends(installationUpdate(new AtTheBot(bot, who).scene));
      assert.equal((await everyone()).now.size, size);
      const key = { kind: 'person', personId: who.aadObjectId } as const;
      assert.equal(await bot.app.storage.conversations.find(key), null);
    });

  it('lets guests in where the setting does, and no longer when it is changed', async () => {
    await start({ env: { GUESTS: 'allow' } });
    const inChannel = new AtTheBot(bot, guest, channel);
    (await inChannel.says('ohje')).says(fi('help.title'));
    const met = await bot.app.storage.organisation.personByEntraObjectId(guest.aadObjectId);
    assert.equal(met?.isGuest, true);
    await bot.stop();
    await start();
    await bot.app.storage.organisation.save({ people: [met] }, changedBy);
    (await new AtTheBot(bot, guest).says('ohje')).says(fi('error.guest'));
  });

  it('answers the city’s own people as before', async () => {
    await start();
    (await new AtTheBot(bot, 'p-aino-lehtonen').says('ohje')).says(fi('help.title'));
  });

  const elsewhere: Readonly<Record<string, (activity: TeamsActivity) => TeamsActivity>> = {
    'another tenant': (activity) => inTenant(activity, otherTenant, otherTenant),
    'another tenant in the conversation only': (activity) =>
      inTenant(activity, otherTenant, testTenantId),
    'another tenant in the channel’s data only': (activity) =>
      inTenant(activity, testTenantId, otherTenant),
    'no tenant': (activity) => inTenant(activity, undefined, undefined),
    'a web chat': (activity) => ({ ...activity, channelId: 'webchat' }),
  };
  for (const [what, changed] of Object.entries(elsewhere))
    it(`does nothing for an activity of ${what} but say why`, async () => {
      await start();
      const aino = new AtTheBot(bot, 'p-aino-lehtonen');
      (await aino.sends(changed(message(aino.scene, 'ohje')))).says(fi('error.otherTenant'));
      const before = bot.connector.messages().length;
      const query = { kind: 'search', queryText: 'kirjasto', dataset: 'units' };
      const search = invoke(aino.scene, 'application/search', query);
      const pressed = executeAction(aino.scene, 'command.run', { command: 'help' });
      const inTeam = { ...aino.scene, place: channel };
      for (const activity of [search, pressed, installationUpdate(inTeam)]) {
        const response = await fetch(bot.endpoint, {
          ...{ method: 'POST', headers: { 'Content-Type': 'application/json' } },
          body: JSON.stringify(changed(activity)),
        });
        assert.equal(response.status, 200);
        assert.doesNotMatch(await response.text(), /Kuulasvesi|Kirjasto|kirjasto/u);
      }
      assert.equal(bot.connector.messages().length, before, 'nothing was posted');
      for (const key of [
        { kind: 'person', personId: 'p-aino-lehtonen' },
        { kind: 'channel', channelId: channel.channelId },
        { kind: 'team', teamId: team.id },
      ] as const)
        assert.equal(await bot.app.storage.conversations.find(key), null);
    });

  it('answers nothing but why to somebody who is marked as left, until brought back', async () => {
    await start();
    const id = 'p-aino-lehtonen';
    const aino = new AtTheBot(bot, id);
    const { organisation } = bot.app.storage;
    const person = (await everyone()).now.get(id);
    assert.ok(person !== undefined);
    const left = { ...person, roles: [], unitId: null, endedOn: '2026-11-20' };
    await organisation.change(() => ({ ended: { people: [left] } }), changedBy);
    (await aino.says('ohje')).says(fi('error.hasLeft'));
    (await aino.executes('command.run', { command: 'help' })).says(fi('error.hasLeft'));
    assert.equal((await everyone()).now.has(id), false);
    assert.equal((await everyone()).before.has(id), true);
    await organisation.change(() => ({ people: [person] }), changedBy);
    (await aino.says('ohje')).says(fi('help.title'));
  });
});

function inTenant(
  activity: TeamsActivity,
  conversation: string | undefined,
  channelData: string | undefined,
): TeamsActivity {
  return {
    ...activity,
    conversation: { ...(activity['conversation'] as object), tenantId: conversation },
    channelData: { ...(activity['channelData'] as object), tenant: { id: channelData } },
  };
}
