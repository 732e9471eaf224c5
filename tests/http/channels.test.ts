import assert from 'node:assert/strict';
import type { ChannelsView } from '../../bot/contract/channels.ts';
import type { FormAnswer, FormView } from '../../bot/contract/form.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { loseChannels } from '../../bot/domain/useCases/loseChannels.ts';
import { sampleChannel } from '../../bot/sampleCity/channel.ts';
import { openTestStorage } from '../storage/support/openTestStorage.ts';
import { sampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers } from './support/testServer.ts';

const editor = 'p-sanna-karvo';
const manager = 'p-marjukka-hietala';
const path = '/api/manage/channels';

describe('the channels over HTTP', function () {
  this.timeout(30_000);
  let storage: Storage;
  let url = '';
  const cookies = new Map<string, string>();

  before(async function () {
    this.timeout(60_000);
    const { conversations, audit } = (await openTestStorage()).storage;
    storage = { ...(await sampleStorage()).storage, conversations, audit };
    url = (await startServer({ ...storage })).url;
  });
  after(stopServers);
  beforeEach(async () => {
    await storage.conversations.chooseNetworkChannel(sampleChannel('2026-11-02T08:00:00.000Z'));
  });

  async function ask(person: string, address: string, body?: object): Promise<Response> {
    const cookie = cookies.get(person) ?? (await signIn(url, person));
    cookies.set(person, cookie);
    return fetch(`${url}${address}`, {
      headers: { 'Content-Type': 'application/json', Origin: url, Cookie: cookie },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  }
  async function only() {
    const response = await ask(editor, path);
    assert.equal(response.status, 200);
    const { channels } = (await response.json()) as ChannelsView;
    const [channel] = channels;
    assert.ok(channel !== undefined && channels.length === 1);
    return channel;
  }
  async function submit(id: string, form: FormView | undefined, typed: object) {
    assert.ok(form !== undefined);
    const values = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
    const body = { ...values, ...typed, form: form.id, revision: form.revision };
    const response = await ask(editor, `${path}/${id}`, body);
    return [response.status, (await response.json()) as FormAnswer<ChannelsView>] as const;
  }

  it('are an editor’s, and tell what each gets, by whose choice', async () => {
    assert.equal((await ask(manager, path)).status, 403);
    const refused = await ask(manager, `${path}/x`, { form: 'leave', revision: '' });
    assert.equal(refused.status, 403);
    const channel = await only();
    assert.equal(channel.name, 'Asiakaskokemus');
    assert.equal(channel.gets, 'Kaikki kokemukset · Suomi · Ei koostetta');
    assert.equal(channel.chosen, 'Valinnut Sanna-Leena Karvo 2.11.2026');
  });

  it('get what an editor chooses, and nothing once the editor says so', async () => {
    const { id, forms } = await only();
    const changes = { gets: 'a-hallinto', language: 'sv', digest: 'yes' };
    const [status, answer] = await submit(id, forms[0], changes);
    assert.equal(status, 200, JSON.stringify(answer));
    const channel = await only();
    assert.equal(channel.gets, 'Hallinto ja sisäiset palvelut · Ruotsi · Viikkokooste');
    // The form was made for how it was before.
    const [late, newest] = await submit(id, forms[0], { gets: 'everything' });
    assert.equal(late, 409);
    assert.ok(newest.kind === 'overtaken' && newest.page?.channels.length === 1);
    const [unsure, fault] = await submit(id, channel.forms[1], {});
    assert.deepEqual([unsure, fault.kind === 'refused' && fault.field], [422, 'sure']);
    const [gone, left] = await submit(id, channel.forms[1], { sure: 'yes' });
    assert.equal(gone, 200);
    assert.ok(left.kind === 'done' && left.page?.channels.length === 0);
    assert.equal(left.note, 'Kanavalle Asiakaskokemus ei enää lähetetä mitään.');
    assert.deepEqual(await storage.conversations.sharingChannels(), []);
  });

  it('stay told of once they get nothing: what until when, why, and what to do', async () => {
    const { conversations } = storage;
    const organisation = await storage.organisation.snapshot();
    const chosen = sampleChannel('2026-11-02T08:00:00.000Z');
    const old = { ...chosen, channelId: 'old', name: 'Vanha' };
    await conversations.chooseNetworkChannel(old);
    const other = {
      ...chosen,
      channelId: 'other',
      name: 'Uusi',
      chosenAt: '2026-11-06T08:00:00.000Z',
    };
    await conversations.chooseAreaChannel({
      ...{ ...chosen, channelId: 'area', name: 'Vesi', areaId: 'a-hallinto' },
      chosenAt: '2026-11-04T08:00:00.000Z',
    });
    await conversations.chooseNetworkChannel(other);
    await loseChannels(
      { conversations, networkCards: storage.networkCards },
      { channelId: 'area' },
      'refused',
      '2026-11-10T08:00:00.000Z',
      organisation,
    );
    const view = (await (await ask(editor, path)).json()) as ChannelsView;
    assert.deepEqual(
      view.channels.map(({ name }) => name),
      ['Uusi'],
    );
    const ended = view.ended.filter(({ id }) => id === 'old' || id === 'area');
    assert.deepEqual(
      ended.map(({ name, got, when, why }) => [name, got, when, why.split(/[.:]/u)[0]]),
      [
        [
          ...['Vesi', 'Sai: Hallinto ja sisäiset palvelut', '4.11.2026–10.11.2026'],
          'Teams ei ottanut korttia vastaan',
        ],
        [
          ...['Vanha', 'Sai: Kaikki kokemukset', '2.11.2026–6.11.2026'],
          'Kaikki kokemukset siirrettiin toiselle kanavalle',
        ],
      ],
    );
    assert.match(ended[1]?.why ?? '', /Siirsi Sanna-Leena Karvo\.$/u);
    assert.match(ended[1]?.next ?? '', /yhden alueen kokemukset/u);
  });
});
