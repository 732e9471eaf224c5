import assert from 'node:assert/strict';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsInfo } from 'botbuilder';
import type { ConversationReference, TurnContext } from 'botbuilder';
import { startFakeConnector, type FakeConnector } from './fakeConnector.ts';
import { personalChatOf, testBot, testPerson, testTenantId } from './testPeople.ts';

const aino = testPerson(1, 'Aino Esimerkki');
const team = {
  id: '19:team@thread.tacv2',
  name: 'Verkosto',
  aadGroupId: 'group',
  channels: [{ id: '19:network@thread.tacv2', name: 'Yleinen' }],
};

/** The fake is trusted by other tests only as far as the real connector client understands it. */
describe('the fake connector', () => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  let connector: FakeConnector;

  beforeEach(async () => {
    connector = await startFakeConnector({ people: [aino], teams: [team] });
  });
  afterEach(() => connector.close());

  const inPersonalChat = (act: (context: TurnContext) => Promise<unknown>): Promise<void> =>
    adapter.continueConversationAsync('', reference(connector.url), async (context) => {
      await act(context);
    });

  /** Past the SDK, which would send again by itself. */
  const send = (text: string): Promise<Response> =>
    fetch(`${connector.url}/v3/conversations/c/activities`, {
      method: 'POST',
      body: JSON.stringify({ type: 'message', text }),
    });

  it('keeps what is sent, updated and deleted', async () => {
    await inPersonalChat(async (context) => {
      const kept = await context.sendActivity('first');
      const deleted = await context.sendActivity('second');
      assert.ok(kept !== undefined && deleted !== undefined);
      await context.updateActivity({ type: 'message', id: kept.id, text: 'changed' });
      await context.deleteActivity(deleted.id);
    });
    const standing = connector.messages(personalChatOf(aino));
    assert.deepEqual(
      standing.map(({ activity, updates }) => [activity['text'], updates]),
      [['changed', 1]],
    );
  });

  it('tells members, teams and channels', async () => {
    await inPersonalChat(async (context) => {
      const member = await TeamsInfo.getMember(context, aino.aadObjectId);
      assert.equal(member.userPrincipalName, aino.userPrincipalName);
      assert.equal((await TeamsInfo.getPagedMembers(context)).members.length, 1);
      assert.equal((await TeamsInfo.getTeamDetails(context, team.id)).name, 'Verkosto');
      assert.equal((await TeamsInfo.getTeamChannels(context, team.id))[0]?.name, 'Yleinen');
      await assert.rejects(TeamsInfo.getMember(context, 'nobody'), { statusCode: 404 });
    });
  });

  it('opens a thread in a channel and one chat for a person', async () => {
    const create = async (parameters: object): Promise<string> => {
      let opened = '';
      const where = { ...parameters, isGroup: false, bot: testBot };
      await adapter.createConversationAsync(
        ...(['', 'msteams', connector.url, '', where] as unknown as CreateParameters),
        (context) => {
          opened = context.activity.conversation.id;
          return Promise.resolve();
        },
      );
      return opened;
    };
    const channel = { channel: { id: '19:network@thread.tacv2' } };
    const activity = { type: 'message', text: 'for all' };
    assert.match(await create({ channelData: channel, activity }), /^19:network.*;messageid=\d+$/);
    assert.equal(connector.messages()[0]?.activity['text'], 'for all');
    assert.equal(await create({ members: [{ id: aino.aadObjectId }] }), personalChatOf(aino));
  });

  it('refuses as often as it is told, with or without effect', async () => {
    connector.fail({ kind: 'answer', status: 429, retryAfter: 2 }, { times: 1 });
    connector.fail({ kind: 'answer', status: 403, code: 'BotDisabledByUser' }, { times: 1 });
    connector.fail({ kind: 'answer', status: 418, takesEffect: true }, { times: 1 });
    const refused = await send('429');
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '2']);
    await inPersonalChat(async (context) => {
      await assert.rejects(context.sendActivity('403'), { statusCode: 403 });
      await assert.rejects(context.sendActivity('418'), { statusCode: 418 });
      await context.sendActivity('200');
    });
    const texts = connector.messages().map(({ activity }) => activity['text']);
    assert.deepEqual(texts, ['418', '200']);
  });

  it('cuts the connection before or after the message has arrived', async () => {
    connector.fail({ kind: 'cut', takesEffect: false }, { times: 1 });
    connector.fail({ kind: 'cut', takesEffect: true }, { times: 1 });
    await assert.rejects(send('lost'));
    await assert.rejects(send('arrived'));
    assert.deepEqual(
      connector.messages().map(({ activity }) => activity['text']),
      ['arrived'],
    );
    assert.equal(connector.callsOf('sendActivity').length, 2);
  });

  it('holds a call until it is let go', async () => {
    const held = connector.fail({ kind: 'hold' }, { when: (call) => call.body !== null });
    const sending = inPersonalChat((context) => context.sendActivity('late'));
    await held.reached;
    assert.equal(connector.messages().length, 0);
    held.lift();
    await sending;
    assert.equal(connector.messages().length, 1);
  });
});

type CreateParameters = [string, string, string, string, never];

function reference(serviceUrl: string): Partial<ConversationReference> {
  return {
    serviceUrl,
    channelId: 'msteams',
    bot: testBot,
    conversation: {
      id: personalChatOf(aino),
      isGroup: false,
      conversationType: 'personal',
      name: '',
      tenantId: testTenantId,
    },
  };
}
