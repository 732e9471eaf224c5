import assert from 'node:assert/strict';
import type { ConversationReference } from 'botbuilder';
import { createAdapter } from '../../../bot/teams/adapter.ts';
import { noteCard } from '../../../bot/teams/cards/noteCard.ts';
import { connectorFault } from '../../../bot/teams/sending/connectorFault.ts';
import { createMessenger } from '../../../bot/teams/sending/messenger.ts';
import type { Messenger } from '../../../bot/teams/sending/messenger.ts';
import type { ConnectorFault } from '../../support/connectorFaults.ts';
import { startFakeConnector, type FakeConnector } from '../../support/fakeConnector.ts';
import { personalChatOf, testBot, testPerson, testTenantId } from '../../support/testPeople.ts';

const aino = testPerson(1, 'Aino Aalto');
const message = { card: noteCard('Hei'), summary: 'Hei' };
const answers: readonly ConnectorFault[] = [408, 500, 502, 503, 504].map((status) => ({
  kind: 'answer',
  status,
}));
const faults: readonly ConnectorFault[] = [
  ...answers,
  { kind: 'cut', takesEffect: false },
  { kind: 'cut', takesEffect: true },
];

describe('a request to Teams', () => {
  let connector: FakeConnector;
  let reference: ConversationReference;
  before(async () => {
    connector = await startFakeConnector({ people: [aino] });
    reference = {
      bot: testBot,
      channelId: 'msteams',
      serviceUrl: connector.url,
      conversation: {
        id: personalChatOf(aino),
        conversationType: 'personal',
        isGroup: false,
        name: '',
        tenantId: testTenantId,
      },
    };
  });
  afterEach(() => connector.heal());
  after(() => connector.close());

  const standing = { conversationId: personalChatOf(aino), activityId: '1' };
  const messenger = (patienceMs?: number): Messenger =>
    createMessenger(createAdapter({ kind: 'none' }), '', patienceMs);
  const requests: Readonly<Record<string, (with_: Messenger) => Promise<unknown>>> = {
    'POST of a card to a chat': ({ post }) => post(reference, message),
    'POST that starts a thread in a channel': ({ postToChannel }) =>
      postToChannel(reference, '19:network@thread.tacv2', message),
    'POST that opens a chat': ({ openPersonalChat }) =>
      openPersonalChat(reference, aino.aadObjectId),
    'PUT of a card': ({ update }) => update(reference, standing, message, () => Promise.resolve()),
  };

  for (const [name, request] of Object.entries(requests)) {
    it(`is made once, whatever becomes of it: ${name}`, async () => {
      for (const fault of faults) {
        const before = connector.calls.length;
        const switched = connector.fail(fault);
        await assert.rejects(request(messenger()), (error) => {
          assert.equal(connectorFault(error, new Date()).kind, 'unknown');
          return true;
        });
        assert.equal(switched.met(), 1);
        assert.equal(connector.calls.length, before + 1);
        connector.heal();
      }
    });
  }

  it('is not made where the card was pressed while its update waited for its turn', async () => {
    const before = connector.calls.length;
    const pressed = new Error('pressed');
    const update = messenger().update(reference, standing, message, () => Promise.reject(pressed));
    await assert.rejects(update, pressed);
    assert.equal(connector.calls.length, before);
  });

  it('counts as lost when it is not answered in time', async () => {
    connector.fail({ kind: 'hold' });
    await assert.rejects(messenger(1).post(reference, message), (error) => {
      assert.equal(connectorFault(error, new Date()).kind, 'unknown');
      return true;
    });
  });

  it('tells where the card is', async () => {
    const posted = await messenger().post(reference, message);
    assert.equal(connector.messages(posted.conversationId).at(-1)?.activityId, posted.activityId);
  });
});
