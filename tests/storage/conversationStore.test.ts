import assert from 'node:assert/strict';
import type { ConversationKey } from '../../bot/domain/ports/conversationStore.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import { changedBy } from '../support/changedBy.ts';

const person: ConversationKey = { kind: 'person', personId: 'aino' };
const team: ConversationKey = { kind: 'team', teamId: '19:team@thread.tacv2' };
const channel: ConversationKey = { kind: 'channel', channelId: '19:channel@thread.tacv2' };
const chat: ConversationKey = { kind: 'groupChat', conversationId: '19:chat@thread.v2' };
const reference = { serviceUrl: 'https://smba.example.invalid/emea/', conversation: { id: 'a:1' } };
const at = '2026-11-23T06:30:00.000Z';
const later = '2026-11-23T07:30:00.000Z';

describe('conversation store', () => {
  it('gives back what was remembered, by every kind of key', async () => {
    const { storage, again } = await openTestStorage();
    for (const key of [person, team, channel, chat]) {
      await storage.conversations.remember(key, reference, at);
    }
    const other = (await again()).storage.conversations;
    for (const key of [person, team, channel, chat]) {
      const known = { key, reference, seenAt: at, unreachableSince: null };
      assert.deepEqual(await other.find(key), known);
      assert.deepEqual(await other.list(key.kind), [known]);
    }
  });

  it('knows nothing of what is not there', async () => {
    const { conversations } = (await openTestStorage()).storage;
    assert.equal(await conversations.find(person), null);
    assert.equal(await conversations.latest(), null);
    assert.equal(await conversations.networkChannel(), null);
    assert.deepEqual(await conversations.list('team'), []);
    assert.deepEqual(await conversations.unreachablePeople(), []);
    await conversations.forget(person);
    await conversations.markUnreachable(person, at);
    assert.equal(await conversations.find(person), null);
  });

  it('writes when something is new, and asks nothing when nothing is', async () => {
    let now = at;
    const { storage, requests } = await openTestStorage({ now: () => now });
    const cost = async (given: unknown): Promise<object> => {
      requests.start();
      await storage.conversations.remember(person, given, later);
      return requests.counted;
    };
    assert.deepEqual(await cost(reference), { reads: 1, transactions: 1 });
    assert.deepEqual(await cost({ ...reference }), { reads: 0, transactions: 0 });
    const moved = { ...reference, serviceUrl: 'https://smba.example.invalid/amer/' };
    assert.deepEqual(await cost(moved), { reads: 1, transactions: 1 });
    assert.deepEqual((await storage.conversations.find(person))?.reference, moved);
    // Another instance may have marked it meanwhile, so after a while it looks again.
    now = '2026-11-23T06:31:00.000Z';
    assert.deepEqual(await cost(moved), { reads: 1, transactions: 0 });
  });

  it('lists people that cannot be reached, until the next turn there', async () => {
    const { conversations } = (await openTestStorage()).storage;
    await conversations.remember(person, reference, at);
    await conversations.remember(team, reference, at);
    await conversations.markUnreachable(person, later);
    await conversations.markUnreachable(team, later);
    const [unreachable, ...others] = await conversations.unreachablePeople();
    assert.deepEqual(others, []);
    assert.deepEqual(unreachable, { key: person, reference, seenAt: at, unreachableSince: later });
    assert.deepEqual(await conversations.find(person), unreachable);
    await conversations.remember(person, reference, later);
    assert.deepEqual(await conversations.unreachablePeople(), []);
    assert.equal((await conversations.find(person))?.unreachableSince, null);
  });

  it('keeps since when somebody has been unreachable', async () => {
    const { conversations } = (await openTestStorage()).storage;
    await conversations.remember(person, reference, at);
    await conversations.markUnreachable(person, at);
    await conversations.markUnreachable(person, later);
    assert.equal((await conversations.find(person))?.unreachableSince, at);
  });

  it('has the newest at hand, also when it was forgotten', async () => {
    const { conversations } = (await openTestStorage()).storage;
    await conversations.remember(person, reference, at);
    await conversations.remember(team, reference, later);
    assert.deepEqual((await conversations.latest())?.key, team);
    await conversations.forget(team);
    assert.equal(await conversations.find(team), null);
    assert.deepEqual((await conversations.latest())?.key, person);
  });

  it('remembers again what was forgotten, and forgets the unreachable', async () => {
    const { conversations } = (await openTestStorage()).storage;
    await conversations.remember(person, reference, at);
    await conversations.markUnreachable(person, at);
    await conversations.forget(person);
    assert.deepEqual(await conversations.unreachablePeople(), []);
    await conversations.remember(person, reference, later);
    assert.equal((await conversations.find(person))?.seenAt, later);
  });

  it('remembers turns of two processes at once', async () => {
    const first = await openTestStorage();
    const second = await first.again();
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? first : second).storage.conversations.remember(person, reference, at),
      ),
    );
    assert.deepEqual((await first.storage.conversations.find(person))?.reference, reference);
  });

  it('keeps the chosen channel until another or none is chosen', async () => {
    const { conversations, audit } = (await openTestStorage()).storage;
    const chosen = {
      channelId: '19:channel@thread.tacv2',
      teamId: '19:team@thread.tacv2',
      name: 'Yleinen',
      language: 'fi' as const,
      chosenBy: 'aino',
      chosenAt: at,
    };
    await conversations.chooseNetworkChannel(chosen);
    assert.deepEqual(await conversations.networkChannel(), chosen);
    await conversations.chooseNetworkChannel({ ...chosen, name: 'Toinen' });
    assert.equal((await conversations.networkChannel())?.name, 'Toinen');
    const ends = async () => {
      const query = { kind: 'channel', subject: null, by: null, from: null, to: null } as const;
      const { entries } = await audit.read(query, { limit: 20, after: null });
      return entries
        .filter(({ what }) => what === 'ended')
        .map(({ subject, by, details }) => [subject.id, by, ...details]);
    };
    assert.deepEqual(await ends(), [], 'the same channel, chosen again');
    const taking = { ...chosen, channelId: '19:other@thread.tacv2', chosenBy: 'eeva' };
    await conversations.chooseNetworkChannel(taking);
    assert.deepEqual(await ends(), [
      [chosen.channelId, 'eeva', { kind: 'field', field: 'ending', from: null, to: 'takenOver' }],
    ]);
    await conversations.endNetworkChannel(changedBy, 'stopped');
    await conversations.endNetworkChannel(changedBy, 'stopped');
    assert.equal(await conversations.networkChannel(), null);
  });

  it('lists the channels that get something, the network’s first, in one request', async () => {
    const { storage, requests } = await openTestStorage();
    const { conversations } = storage;
    const network = {
      ...{ channelId: '19:z', teamId: '19:team', name: 'Verkosto', language: 'fi' as const },
      ...{ chosenBy: 'aino', chosenAt: at, digest: true as const },
    };
    const area = { ...network, channelId: '19:a', areaId: 'culture', language: 'sv' as const };
    await conversations.chooseAreaChannel(area);
    await conversations.chooseNetworkChannel(network);
    requests.start();
    assert.deepEqual(await conversations.sharingChannels(), [{ ...network, areaId: null }, area]);
    assert.deepEqual(requests.counted, { reads: 1, transactions: 0 });
    await conversations.chooseAreaChannel({ ...area, areaId: 'leisure' });
    assert.equal((await conversations.sharingChannels())[1]?.areaId, 'leisure');
    await conversations.endAreaChannel('19:a', changedBy, 'stopped');
    await conversations.endAreaChannel('19:a', changedBy, 'stopped');
    assert.deepEqual(await conversations.sharingChannels(), [{ ...network, areaId: null }]);
  });
});
